import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Platform } from './platform';

/** The real clock, randomness and timers of this Node process. */
export const nodePlatform: Platform = {
  now: () => new Date(),
  uuid: () => randomUUID(),
  randomBytes: (count) => randomBytes(count),
  wait: async (milliseconds) => {
    await setTimeout(milliseconds);
  },
};
