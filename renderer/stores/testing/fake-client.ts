import type { CallArgs, CallResult, EventData, Reply } from '#shared/ipc/contract';
import type { CallName, EventName } from '#shared/ipc/names';
import type { Client } from '../client-port';

type Answers = {
  [Name in CallName]?: (args: CallArgs<Name>) => Reply<CallResult<Name>> | Promise<Reply<CallResult<Name>>>;
};

export interface FakeClient extends Client {
  /** Every call so far, oldest first. */
  readonly calls: { readonly name: CallName; readonly args: unknown }[];
  emit<Name extends EventName>(name: Name, data: EventData<Name>): void;
}

/** A main process for tests of stores: answers what it is told to, and throws at calls nobody foresaw. */
export function createFakeClient(answers: Answers): FakeClient {
  const calls: { name: CallName; args: unknown }[] = [];
  const listeners = new Map<EventName, Set<(data: never) => void>>();
  return {
    calls,
    async call(name, args) {
      calls.push({ name, args });
      const answer = answers[name];
      if (answer === undefined) {
        throw new Error(`The test has no answer for ${name}`);
      }
      return answer(args);
    },
    onEvent(name, listener) {
      const heard = listeners.get(name) ?? new Set();
      heard.add(listener);
      listeners.set(name, heard);
      return () => heard.delete(listener);
    },
    emit(name, data) {
      for (const listener of listeners.get(name) ?? []) {
        listener(data as never);
      }
    },
  };
}

/** A promise that the test settles, to put answers in an order of its choice. */
export function createDeferred<Value>(): { promise: Promise<Value>; resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
