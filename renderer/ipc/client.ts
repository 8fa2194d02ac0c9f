import {
  type CallArgs,
  type CallResult,
  calls,
  type EventData,
  events,
  type Reply,
} from '#shared/ipc/contract';
import type { Bridge, CallName, EventName } from '#shared/ipc/names';

declare global {
  interface Window {
    readonly goldsmith: Bridge;
  }
}

/** Asks the main process. Failures of every kind come back as values; the promise never rejects. */
export async function call<Name extends CallName>(
  name: Name,
  args: CallArgs<Name>,
): Promise<Reply<CallResult<Name>>> {
  try {
    const reply = (await window.goldsmith.call(name, args)) as Reply<unknown>;
    if (!reply.ok) {
      return reply;
    }
    return { ok: true, value: calls[name].result.parse(reply.value) as CallResult<Name> };
  } catch (error) {
    return { ok: false, error: { kind: 'unexpected', detail: String(error) } };
  }
}

/** Hears an event of the main process until the returned function is called. */
export function onEvent<Name extends EventName>(
  name: Name,
  listener: (data: EventData<Name>) => void,
): () => void {
  return window.goldsmith.on(name, (data) => listener(events[name].parse(data) as EventData<Name>));
}
