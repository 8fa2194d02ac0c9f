import { expect, test } from 'vitest';
import { materialSchema } from '#shared/domain/task';
import type { TextSource } from '#shared/domain/text-source';
import { responseIdSchema, textIdSchema } from '#shared/lib/ids';
import { namedResponses } from '../named-responses';
import { nameOfSource } from './name-of-source';

const material = materialSchema.parse({
  prompt: [
    { role: 'user', content: 'One?' },
    { role: 'assistant', content: 'Yes.' },
    { role: 'user', content: 'Two?' },
  ],
  responses: [
    { id: 'a', markdown: 'A' },
    { id: 'b', markdown: 'B' },
  ],
  passages: [{ id: 'spc', title: 'SmPC 4.2', markdown: 'C' }],
});
const responses = namedResponses(material.responses, [responseIdSchema.parse('b')]);
const text = textIdSchema.parse.bind(textIdSchema);

test.each<[TextSource, string]>([
  [{ of: 'text', text: text('b') }, 'Response A'],
  [{ of: 'text', text: text('a') }, 'Response B'],
  [{ of: 'text', text: text('spc') }, 'SmPC 4.2'],
  [{ of: 'text', text: text('withdrawn') }, 'A text that is no longer there'],
  [{ of: 'revision', text: text('a') }, 'Revision of Response B'],
  [{ of: 'source-prompt', turn: 2 }, 'Source prompt, turn 3'],
  [{ of: 'prompt', turn: 0 }, 'Your prompt'],
  [{ of: 'prompt', turn: 1 }, 'Your prompt, turn 2'],
  [{ of: 'justification' }, 'Justification'],
  [{ of: 'ideal', turn: 0 }, 'Ideal answer'],
])('%o is called “%s”, as this expert sees it', (source, name) => {
  expect(nameOfSource(source, responses, material)).toBe(name);
});
