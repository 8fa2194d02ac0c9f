import { type ParseArgsConfig, parseArgs } from 'node:util';
import { failure, type Result, success } from '#shared/lib/result';
import type { CommandIo } from './command';

/** What was typed after a command's name. */
export interface Words {
  readonly positionals: readonly string[];
  /** The value of a flag; undefined when it was not given. */
  text(flag: string): string | undefined;
  /** Whether a flag without a value was given. */
  has(flag: string): boolean;
}

/**
 * Splits words into positionals and flags. Fails, in one line, for a flag that the command does not know, lacks its
 * value or is given twice, and for too few or too many positionals.
 * @param least how many positionals there must be
 * @param most how many there may be
 */
export function readWords(
  words: readonly string[],
  flags: NonNullable<ParseArgsConfig['options']>,
  [least, most]: readonly [number, number],
): Result<Words, string> {
  try {
    const { positionals, values, tokens } = parseArgs({
      args: [...words],
      options: flags,
      allowPositionals: true,
      tokens: true,
    });
    const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) {
      return failure(`--${twice} is given twice`);
    }
    if (positionals.length < least) {
      return failure('something is missing');
    }
    if (positionals.length > most) {
      return failure(`"${positionals[most]}" is one word too many`);
    }
    return success({
      positionals,
      text: (flag) => (typeof values[flag] === 'string' ? values[flag] : undefined),
      has: (flag) => values[flag] === true,
    });
  } catch (error) {
    // parseArgs explains itself in its first sentence; the rest is advice on its own API.
    const message = error instanceof Error ? error.message : String(error);
    return failure((message.split(/\. |\n/)[0] ?? message).replace(/\.$/, ''));
  }
}

/** Prints a command's answer: one line of JSON. */
export async function answer(io: CommandIo, value: object): Promise<Result<null, string>> {
  await io.out(`${JSON.stringify(value)}\n`);
  return success(null);
}
