import type { WebContents } from 'electron';
import type { EventData } from '#shared/ipc/contract';
import type { EventName } from '#shared/ipc/names';
import { sendEvent } from '../ipc/register-calls';

/**
 * Sends events to the page. What happens between the answers that its document brings and the moment when it listens is
 * sent once more when it does, so that it never goes on with an answer that was overtaken.
 */
export class PageEvents {
  readonly #page: WebContents;
  /** The last event of each name; null when the page is listening. */
  #kept: Map<EventName, () => void> | null = null;

  constructor(page: WebContents) {
    this.#page = page;
    page.on('did-finish-load', () => this.#catchUp());
  }

  /** Call when the first answers are about to be put together. */
  keep(): void {
    this.#kept = new Map();
  }

  send<Name extends EventName>(name: Name, data: EventData<Name>): void {
    const send = () => sendEvent(this.#page, name, data);
    this.#kept?.set(name, send);
    send();
  }

  #catchUp(): void {
    const kept = this.#kept;
    this.#kept = null;
    for (const send of kept?.values() ?? []) {
      send();
    }
  }
}
