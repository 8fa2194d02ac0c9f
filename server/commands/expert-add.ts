import { lineSchema } from '#shared/domain/markdown-text';
import { failure, type Result, success } from '#shared/lib/result';
import { recordOperator } from '../audit/audit-log';
import { ensureExpert, type Role } from '../experts/experts';
import { issueCode } from '../experts/sign-in-codes';
import type { Command } from './command';
import { answer, readWords } from './words';

/** Makes an account and a one-time code to sign in with; for a known name only a new code. */
export const expertAdd: Command = {
  name: 'expert add',
  usage: 'NAME [--role expert|reviewer]',
  summary: 'make an account, or give a known one a new sign-in code: {"expert", "code"}',
  prepare(typed) {
    const words = readWords(typed, { role: { type: 'string' } }, [1, 1]);
    if (!words.ok) {
      return words;
    }
    const name = readName(words.value.positionals[0]);
    if (!name.ok) {
      return name;
    }
    const role = readRole(words.value.text('role'));
    if (!role.ok) {
      return role;
    }
    return success(async ({ store, platform }, io) => {
      const made = await store.write(async (database) => {
        const found = await ensureExpert(database, platform, name.value, role.value);
        if (!found.ok) {
          return found;
        }
        const { id } = found.value.expert;
        const code = await issueCode(database, platform, id);
        await recordOperator(
          database,
          platform.now(),
          'code-issued',
          id,
          found.value.isNew ? 'new account' : 'done',
        );
        return success({ ...found.value, code });
      });
      if (!made.ok) {
        return made;
      }
      if (!made.value.isNew) {
        await io.note(`note: "${name.value}" has an account; this is a new code for it`);
      }
      return answer(io, { expert: made.value.expert.id, code: made.value.code });
    });
  },
};

/** A name as a person may have: one line, without spaces around it. */
export function readName(typed: string | undefined): Result<string, string> {
  const name = lineSchema.safeParse(typed?.trim());
  return name.success ? success(name.data) : failure('the name must be one line of 1 to 300 characters');
}

function readRole(typed: string | undefined): Result<Role | null, string> {
  switch (typed) {
    case undefined:
      return success(null);
    case 'expert':
    case 'reviewer':
      return success(typed);
    default:
      return failure(`--role: "${typed}" is neither expert nor reviewer`);
  }
}
