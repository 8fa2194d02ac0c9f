/** The shortest passphrase that is taken, in characters. */
export const SHORTEST = 14;
/** The longest. */
export const LONGEST = 1_000;
const FEWEST_DIFFERENT = 8;
const RUN = 5;
/** Keys and letters in their order: what lies on them is guessed first. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  '01234567890',
  'azertyuiop',
];
const COMMON =
  /passwor[dt]|passphrase|letmein|iloveyou|welcome|goldsmith|secret|motdepasse|contrase[ñn]a|kennwort/giu;

export type Weakness = 'short' | 'long' | 'few-different' | 'in-order';

/**
 * A passphrase as it counts, whatever keyboard and system it was typed on: composed characters (Unicode NFC), one space
 * where there are several, or the end of a line, and none around it.
 */
export function plainPassphrase(typed: string): string {
  return typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Why a passphrase is not taken; null when it is. It says only what is certainly too weak, and never that one is strong. */
export function weaknessOf(typed: string): Weakness | null {
  const passphrase = plainPassphrase(typed);
  const characters = [...passphrase];
  if (characters.length > LONGEST) {
    return 'long';
  }
  const own = [...passphrase.replace(COMMON, '')];
  if (own.length < SHORTEST) {
    return 'short';
  }
  if (new Set(own.map((character) => character.toLowerCase())).size < FEWEST_DIFFERENT) {
    return 'few-different';
  }
  return withoutRuns(own.join('').toLowerCase()).length < SHORTEST ? 'in-order' : null;
}

/** Without what lies in a row of ROWS, forwards or backwards. */
function withoutRuns(text: string): string {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const longest = Math.max(...rows.map((row) => lengthOfRun(text, at, row)));
    rest += longest < RUN ? text.charAt(at) : '';
    at += longest < RUN ? 1 : longest;
  }
  return rest;
}

function lengthOfRun(text: string, at: number, row: string): number {
  const from = row.indexOf(text.charAt(at));
  let length = 0;
  while (from >= 0 && from + length < row.length && text.charAt(at + length) === row.charAt(from + length)) {
    length += 1;
  }
  return length;
}
