import { success } from '#shared/lib/result';
import { listExperts } from '../experts/experts';
import type { Command } from './command';
import { readWords } from './words';

/** Everyone with an account, one line of JSON each. */
export const expertList: Command = {
  name: 'expert list',
  usage: '',
  summary: 'everyone with an account, one per line: {"expert", "name", "role", "active"}',
  prepare(typed) {
    const words = readWords(typed, {}, [0, 0]);
    if (!words.ok) {
      return words;
    }
    return success(async ({ store }, io) => {
      for (const { id, name, role, active } of await listExperts(store.read)) {
        await io.out(`${JSON.stringify({ expert: id, name, role, active })}\n`);
      }
      return success(null);
    });
  },
};
