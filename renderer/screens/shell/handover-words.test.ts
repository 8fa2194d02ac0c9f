import { expect, it } from 'vitest';
import type { Handover } from '../../stores/navigation-store';
import { describeHandover } from './handover-words';

const handover: Handover = { from: 'Ada', to: 'Bob', title: 'Dose', state: 'kept' };

it('says whose the task is and that it is kept, and stays until it was read', () => {
  const message = describeHandover(handover);
  expect(message?.title).toBe('Bob is signed in now');
  expect(message?.detail).toContain('belongs to Ada. It is saved and closed');
  expect(message?.action).toBeDefined();
});

it('says when the last words are not on disk, and nothing before it is known', () => {
  expect(describeHandover({ ...handover, state: 'not-saved' })).toMatchObject({
    tone: 'bad',
    title: expect.stringContaining('not saved'),
  });
  expect(describeHandover({ ...handover, state: 'closing' })).toBeNull();
});
