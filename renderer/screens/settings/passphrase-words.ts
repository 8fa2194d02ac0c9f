import { SHORTEST, type Weakness } from '#shared/lib/passphrase';

/** Why a passphrase is not taken, and what would be. */
export function describeWeakness(weakness: Weakness): string {
  switch (weakness) {
    case 'short':
      return `Too short: ${SHORTEST} characters or more, not counting words like “password”.`;
    case 'few-different':
      return 'The same few characters again and again are guessed at once.';
    case 'in-order':
      return 'Keys or letters in their order are guessed at once.';
    case 'long':
      return 'Longer than 1,000 characters.';
  }
}
