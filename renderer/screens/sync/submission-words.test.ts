import { expect, it } from 'vitest';
import { whatNext, whenTheyGo } from './submission-words';

const waiting = { state: 'waiting', answer: null, exportedAt: null } as const;

it('what happens to all that wait is said once, and only where it is not plain', () => {
  expect(whenTheyGo(0, 'offline')).toBeNull();
  expect(whenTheyGo(3, 'idle')).toBeNull();
  expect(whenTheyGo(3, 'offline')).toMatch(/^They go by themselves once .* save them to a file/);
  expect(whenTheyGo(1, 'offline')).toMatch(/^It goes by itself once .* save it to a file/);
  expect(whenTheyGo(2, 'needs-sign-in')).toMatch(/signed in again/);
});

it('one that something sets apart says what comes next, or what to do', () => {
  expect(whatNext(waiting)).toBeNull();
  expect(whatNext({ ...waiting, answer: 'The hub could not take it in.' })).toMatch(/tried again by itself/);
  expect(whatNext({ ...waiting, exportedAt: 1 })).toMatch(/until the hub’s receipt comes/);
  expect(whatNext({ ...waiting, state: 'refused', answer: 'No.' })).toMatch(/^Open the task/);
  expect(whatNext({ ...waiting, state: 'sent' })).toBeNull();
});
