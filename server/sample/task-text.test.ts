import { describe, expect, it } from 'vitest';
import { readTaskText } from './task-text';

describe('the text of a sample task', () => {
  it('keeps turns and responses apart and their Markdown as it is', () => {
    const text =
      '<!-- system -->\nBe brief.\n\n<!-- user -->\n## Why?\n\n- a\n\n<!-- response b -->\n```\n<!-- x -->\n```\n';
    expect(readTaskText(text)).toEqual({
      prompt: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: '## Why?\n\n- a' },
      ],
      responses: new Map([['b', '```\n<!-- x -->\n```']]),
      passages: new Map(),
    });
  });

  it('has passages with titles of their own', () => {
    const text = '<!-- passage note: What the nurse wrote: 14 June -->\nPulse 84.\n';
    expect(readTaskText(text).passages).toEqual(
      new Map([['note', { title: 'What the nurse wrote: 14 June', markdown: 'Pulse 84.' }]]),
    );
  });

  it('is nothing for a task that starts from nothing', () => {
    expect(readTaskText('')).toEqual({ prompt: [], responses: new Map(), passages: new Map() });
  });

  it('refuses text outside of sections, empty sections and a text that comes twice', () => {
    expect(() => readTaskText('Hello\n<!-- user -->\nWhy?')).toThrow('Text before the first section');
    expect(() => readTaskText('<!-- user -->\n\n<!-- response a -->\nYes.')).toThrow('Empty section "user"');
    expect(() => readTaskText('<!-- response a -->\nYes.\n<!-- response a -->\nNo.')).toThrow(
      'Response a comes twice',
    );
    expect(() => readTaskText('<!-- response a -->\nYes.\n<!-- passage a: Note -->\nNo.')).toThrow(
      'Passage a comes twice',
    );
  });
});
