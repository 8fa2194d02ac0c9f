import type { CallResult, Reply } from '#shared/ipc/contract';
import { call } from '../ipc/client';

/** Has the main process ask for a place and write a text there; null when no place was chosen. */
export function writeCopy(title: string, text: string): Promise<Reply<CallResult<'drafts.copyOut'>>> {
  return call('drafts.copyOut', { title, text });
}
