import { randomBytes } from 'node:crypto';

/** So many bytes that nobody can foresee. Passed in wherever a secret is made. */
export type RandomBytes = (length: number) => Buffer;

export const systemRandom: RandomBytes = randomBytes;
