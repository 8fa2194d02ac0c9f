import { expect, test } from 'vitest';
import { type Response, responseSchema } from '#shared/domain/task';
import { responseIdSchema } from '#shared/lib/ids';
import { namedResponses } from './named-responses';

const responses: Response[] = ['one', 'two', 'three'].map((id) => responseSchema.parse({ id, markdown: id }));

test('letters follow the order of this expert, not that of the bundle', () => {
  const order = ['three', 'one', 'two'].map((id) => responseIdSchema.parse(id));
  expect(namedResponses(responses, order).map(({ id, name }) => `${id} ${name}`)).toEqual([
    'three Response A',
    'one Response B',
    'two Response C',
  ]);
});

test('a response that came after the order was drawn stands last; one that is gone is left out', () => {
  const order = ['two', 'gone'].map((id) => responseIdSchema.parse(id));
  expect(namedResponses(responses, order).map(({ id }) => id)).toEqual(['two', 'one', 'three']);
});

test('the model stays hidden', () => {
  const [named] = namedResponses([responseSchema.parse({ id: 'x', markdown: 'x', model: 'gpt' })], []);
  expect(JSON.stringify(named)).not.toContain('gpt');
});
