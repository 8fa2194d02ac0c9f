import { describe, expect, it } from 'vitest';
import { type WriteConfig, writeKind } from './write-kind';

const material = {
  prompt: [{ role: 'user' as const, content: 'How much?' }],
  responses: [],
  passages: [],
  images: [],
};
const template = [
  { heading: 'Assessment', hint: 'Why.', required: true, least: 3, needs: null },
  { heading: 'Plan', hint: 'What.', required: true, least: 0, needs: null },
  { heading: 'Notes', hint: 'Else.', required: false, least: 9, needs: null },
];

function view(markdown: string, config: object = {}) {
  const parsed = writeKind.configSchema.parse({ minWords: 1, template, ...config }) as WriteConfig;
  return { config: parsed, answer: { markdown }, material, earlier: {} };
}

describe('writing to a template', () => {
  const skeleton = '## Assessment\n\n## Plan\n\n## Notes\n';

  it('starts with the headings, and counts them as nothing written', () => {
    expect(writeKind.empty(view('').config, material).markdown).toBe(skeleton);
    expect(writeKind.contribute(view(skeleton))).toEqual({});
    expect(writeKind.check(view(skeleton)).map(({ message }) => message)).toEqual([
      'Write the ideal answer.',
    ]);
  });

  it('names each required section that is missing, empty or too short, at its place', () => {
    const findings = writeKind.check(view('## Assessment\n\nToo short.\n\n## Notes\n\nx'));
    expect(findings).toEqual([
      {
        path: ['markdown', 0],
        severity: 'blocks',
        message: 'The section “Assessment” has 2 words; at least 3 are asked for.',
      },
      { path: ['markdown', 1], severity: 'blocks', message: 'The section “Plan” is missing.' },
    ]);
    const empty = writeKind.check(view('## Assessment\n\nLong enough now.\n\n## Plan\n\n'));
    expect(empty.map(({ message }) => message)).toEqual(['The section “Plan” is empty.']);
  });

  it('takes one of the named templates, and none', () => {
    expect(writeKind.empty(view('', { template: 'legal-analysis' }).config, material).markdown).toContain(
      '## Rule',
    );
    expect(writeKind.empty(view('', { template: null }).config, material).markdown).toBe('');
    expect(() => view('', { template: 'haiku' })).toThrow();
  });

  it('tells fields how far each section is', () => {
    expect(writeKind.facts?.(view('## Plan\n\nGo.'))).toEqual({
      'section:Assessment': ['missing'],
      'section:Plan': ['done'],
      'section:Notes': ['missing'],
    });
  });
});

it('says how long a text is as one reads it: thousands apart, and one word is one', () => {
  const messages = (words: number) =>
    writeKind
      .check(view('word '.repeat(words), { template: null, minWords: 2_000, maxWords: 12_000 }))
      .map(({ message }) => message);
  expect(messages(1)).toEqual(['The answer has 1 word; this project asks for at least 2,000.']);
  expect(messages(36_003)).toEqual(['The answer has 36,003 words; this project takes at most 12,000.']);
});
