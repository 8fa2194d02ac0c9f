import { LOCKED } from '#shared/ipc/first-calls';
import type { Unlocked } from '#shared/ipc/vault';
import { call } from '../ipc/client';
import { takeFirstAnswer } from '../ipc/first-answers';

/** Whether this page is there only to ask for the passphrase: its document said so. */
export function isLocked(): boolean {
  return takeFirstAnswer(LOCKED.name, LOCKED.args) !== undefined;
}

/** Tries a passphrase. Once it was the right one, the page is loaded anew, with everything. Null when there was no answer. */
export async function unlock(passphrase: string): Promise<Unlocked | null> {
  const reply = await call('vault.unlock', { passphrase });
  return reply.ok ? reply.value : null;
}
