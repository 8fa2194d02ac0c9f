import type { CallArgs, CallResult, EventData, Reply } from '#shared/ipc/contract';
import type { Bridge, CallName, EventName } from '#shared/ipc/names';
import { takeFirstAnswer } from './first-answers';

declare global {
  interface Window {
    readonly goldsmith: Bridge;
  }
}

// What comes back is not parsed: the main process is the trusted side, ships with this window, and its handlers are
// held to the same contract by the compiler. What goes there is parsed there.

/** Asks the main process. Failures of every kind come back as values; the promise never rejects. */
export async function call<Name extends CallName>(
  name: Name,
  args: CallArgs<Name>,
): Promise<Reply<CallResult<Name>>> {
  try {
    const reply = takeFirstAnswer(name, args) ?? (await window.goldsmith.call(name, args));
    return reply as Reply<CallResult<Name>>;
  } catch (error) {
    return { ok: false, error: { kind: 'unexpected', detail: String(error) } };
  }
}

/** Where a file that was dropped on the window lies; empty for what is no file of this computer. */
export function pathOf(file: File): string {
  return window.goldsmith.pathOf(file);
}

/** Hears an event of the main process until the returned function is called. */
export function onEvent<Name extends EventName>(
  name: Name,
  listener: (data: EventData<Name>) => void,
): () => void {
  return window.goldsmith.on(name, (data) => listener(data as EventData<Name>));
}
