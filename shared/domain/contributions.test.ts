import { describe, expect, it } from 'vitest';
import { type Contributions, mergeContributions } from './contributions';
import type { Turn } from './turn';

const ask = (content: string): Turn[] => [{ role: 'user', content }];
const answer = (markdown: string) => [{ turn: 0, markdown, preferred: true }];
const merged = (...all: Contributions[]): Contributions => all.reduce(mergeContributions, {});

describe('what several steps contribute together', () => {
  it('keeps an ideal answer with the prompt that it answers, whatever prompt comes later', () => {
    const { prompt, ideals, answered } = merged(
      { ideals: answer('To the material.') },
      { prompt: ask('First?') },
      { ideals: answer('To the first.') },
      { prompt: ask('Second?') },
      { ideals: answer('To the second.') },
    );
    expect(prompt).toEqual(ask('Second?'));
    expect(ideals).toEqual(answer('To the second.'));
    expect(answered).toEqual([
      { prompt: null, ideals: answer('To the material.') },
      { prompt: ask('First?'), ideals: answer('To the first.') },
    ]);
  });

  it('lets the marks of a prompt go with it', () => {
    const marks = [{ id: 'deeper', name: 'Deeper dive' }];
    expect(merged({ prompt: ask('First?'), promptMarks: marks }, { notes: [] }).promptMarks).toEqual(marks);
    expect(
      merged({ prompt: ask('First?'), promptMarks: marks }, { prompt: ask('Second?') }).promptMarks,
    ).toBe(undefined);
  });
});
