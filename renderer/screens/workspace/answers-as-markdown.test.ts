import { expect, test } from 'vitest';
import type { Answers } from '#shared/domain/draft';
import type { Step } from '#shared/domain/task';
import { answersAsMarkdown } from './answers-as-markdown';

const steps = ['write', 'rate', 'rank'].map((id) => ({ id, title: `The ${id}` })) as unknown as Step[];

test('prose stands as it is, all else as it is stored, and what was not answered is left out', () => {
  const answers = {
    rate: { ratings: { clear: 3 } },
    write: { markdown: '# Dose\n\n~~~\nx\n~~~', fields: { source: 'label' } },
  } as unknown as Answers;
  expect(answersAsMarkdown('A task', steps, answers)).toBe(
    [
      '# A task',
      '',
      '## The write',
      '',
      '# Dose\n\n~~~\nx\n~~~',
      '',
      '~~~json\n{\n  "fields": {\n    "source": "label"\n  }\n}\n~~~',
      '',
      '## The rate',
      '',
      '~~~json\n{\n  "ratings": {\n    "clear": 3\n  }\n}\n~~~',
      '',
    ].join('\n'),
  );
});
