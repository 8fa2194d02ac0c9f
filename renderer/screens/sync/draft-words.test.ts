import { expect, it } from 'vitest';
import { waitingDraftSchema } from '#shared/ipc/twin';
import { whatIsInTheWay, whenTheyAreCopied } from './draft-words';

const draft = (state: 'waiting' | 'refused' | 'too-large', answer: string | null = null) =>
  waitingDraftSchema.parse({ task: 'task-1', title: 'Task 1', writtenAt: 1, state, answer });

it('says that nothing waits, and what happens to what does', () => {
  expect(whenTheyAreCopied([], 'offline')).toMatch(/^Nothing waits/);
  expect(whenTheyAreCopied([draft('waiting')], 'idle')).toMatch(/next exchange/);
  expect(whenTheyAreCopied([draft('waiting')], 'offline')).toMatch(/\. It is copied once the hub/);
  expect(whenTheyAreCopied([draft('waiting'), draft('waiting')], 'offline')).toMatch(
    /\. They are copied once/,
  );
  expect(whenTheyAreCopied([draft('waiting')], 'needs-sign-in')).toMatch(/signed in again/);
});

it('promises nothing of what is not tried by itself', () => {
  expect(whenTheyAreCopied([draft('too-large'), draft('refused', 'No.')], 'idle')).toBeNull();
  expect(whenTheyAreCopied([draft('too-large'), draft('waiting')], 'offline')).toMatch(/\. It is copied/);
});

it('says of one that is not copied why, and what can be done', () => {
  expect(whatIsInTheWay(draft('waiting'))).toBeNull();
  expect(whatIsInTheWay(draft('waiting', 'The hub stumbled.'))).toMatch(/tried again by itself/);
  expect(whatIsInTheWay(draft('refused', 'No.'))).toMatch(/tried again when you write on.*copy to a file/);
  expect(whatIsInTheWay(draft('too-large'))).toMatch(/larger than the 4\.2 MB .*copy to a file/);
});
