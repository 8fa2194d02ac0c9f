import { expect, it } from 'vitest';
import { describeSync } from './sync-words';

it('reads as tools and people expect it', () => {
  expect(describeSync({ phase: 'idle', waiting: 0 }).words).toBe('Up to date');
  expect(describeSync({ phase: 'idle', waiting: 3 }).words).toBe('3 waiting');
  expect(describeSync({ phase: 'offline', waiting: 3 }).words).toBe('Offline');
  expect(describeSync({ phase: 'syncing', waiting: 3 }).words).toBe('Syncing');
  expect(describeSync({ phase: 'needs-sign-in', waiting: 3 }).words).toBe('Needs sign-in');
});

it('wants a sign-in when there is an account without a token', () => {
  expect(describeSync({ phase: 'signed-out', waiting: 0 }).mood).toBe('needs-sign-in');
});
