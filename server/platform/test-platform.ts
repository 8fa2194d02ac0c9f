import { createHash } from 'node:crypto';
import type { Platform } from './platform';

/** A platform whose clock stands still until told, and whose randomness repeats: for tests. */
export interface TestPlatform extends Platform {
  /** Moves the clock forward. */
  advance(milliseconds: number): void;
}

/** Makes a platform that starts at the given moment and draws the same randomness for the same seed. */
export function createTestPlatform(start = '2026-01-05T09:00:00.000Z', seed = 'seed'): TestPlatform {
  let now = Date.parse(start);
  let draws = 0;
  const randomBytes = (count: number): Buffer => {
    const parts: Buffer[] = [];
    for (let length = 0; length < count; length += 32) {
      draws += 1;
      parts.push(createHash('sha256').update(`${seed}:${draws}`).digest());
    }
    return Buffer.concat(parts).subarray(0, count);
  };
  return {
    now: () => new Date(now),
    randomBytes,
    uuid: () => {
      const hex = randomBytes(16).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    wait: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
