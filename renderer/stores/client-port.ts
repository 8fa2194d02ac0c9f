import type * as client from '../ipc/client';

/** What stores need of the main process. Tests hand in a client of their own. */
export interface Client {
  readonly call: typeof client.call;
  readonly onEvent: typeof client.onEvent;
}
