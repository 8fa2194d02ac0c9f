import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type CallArgs, type CallResult, calls, type EventData, type Reply } from '#shared/ipc/contract';
import type { IpcFailure } from '#shared/ipc/failure';
import { type CallName, callNames, channelOf, type EventName } from '#shared/ipc/names';
import type { Json } from '#shared/lib/json-value';
import { jsonWeight } from '#shared/lib/json-weight';
import { failure, type Result } from '#shared/lib/result';
import { LARGEST_PICTURE } from '#shared/media/picture-header';
import { StorageError } from '../database/storage-error';

/** The most that a call may carry, by its weight: a whole draft of the longest allowed text, several times over. */
const LARGEST_CALL = 8 * 1024 * 1024;
/** Calls that carry bytes may be larger: a whole picture and the words beside it. */
const LARGEST_OF: Partial<Record<CallName, number>> = { 'media.add': LARGEST_PICTURE + 1_024 };

/** One function per call of the contract. Arguments are parsed before it is called; what it throws never gets out. */
export type Handlers = {
  readonly [Name in CallName]: (
    args: Parsed<Name>,
  ) => Result<CallResult<Name>, IpcFailure> | Promise<Result<CallResult<Name>, IpcFailure>>;
};

type Parsed<Name extends CallName> = ReturnType<(typeof calls)[Name]['args']['parse']> & CallArgs<Name>;

/**
 * Registers every call of the contract. The wrapper checks the sender, the size and the shape, and turns what goes
 * wrong into a failure of the contract; handlers do none of this.
 */
export function registerCalls(handlers: Handlers, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  for (const name of callNames) {
    register(name, handlers, isTrusted);
  }
}

/** Registers a call that is answered before all others are there, until what it gives is called. */
export function registerCall<Name extends CallName>(
  name: Name,
  handle: Handlers[Name],
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
): () => void {
  register(name, { [name]: handle }, isTrusted);
  return () => ipcMain.removeHandler(channelOf(name));
}

function register(
  name: CallName,
  handlers: Partial<Handlers>,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
): void {
  ipcMain.handle(channelOf(name), (event, args: unknown) =>
    isTrusted(event) ? answerCall(name, handlers, args) : notTrusted,
  );
}

/** Sends an event of the contract to the window. */
export function sendEvent<Name extends EventName>(
  target: WebContents,
  name: Name,
  data: EventData<Name>,
): void {
  if (!target.isDestroyed()) {
    target.send(channelOf(name), data);
  }
}

const notTrusted = failure({ kind: 'invalid-arguments', detail: 'not from the window of the app' });

/** Does a call of the page. Never throws. */
export async function answerCall(
  name: CallName,
  handlers: Partial<Handlers>,
  args: unknown,
): Promise<Reply<unknown>> {
  if (jsonWeight(args as Json) > (LARGEST_OF[name] ?? LARGEST_CALL)) {
    return failure({ kind: 'invalid-arguments', detail: 'too large' });
  }
  const parsed = calls[name].args.safeParse(args);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure({
      kind: 'invalid-arguments',
      detail: `${name} ${issue?.path.join('.')}: ${issue?.message}`,
    });
  }
  try {
    const handle = handlers[name] as (args: unknown) => ReturnType<Handlers[CallName]>;
    return await handle(parsed.data);
  } catch (error) {
    return failure(toFailure(error));
  }
}

/** Errors that are expected of a disk get their own kind; everything else is a mistake of ours. */
export function toFailure(error: unknown): IpcFailure {
  if (error instanceof StorageError) {
    return { kind: 'storage', code: error.code, detail: error.message };
  }
  return {
    kind: 'unexpected',
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
