import { expect, test } from 'vitest';
import { materialSchema } from '#shared/domain/task';
import { criterionIdSchema, responseIdSchema } from '#shared/lib/ids';
import { firstWords, rankingInShort, recallItems } from './recall-items';

const [a, b] = [responseIdSchema.parse('a'), responseIdSchema.parse('b')];
const dose = criterionIdSchema.parse('dose');
const letterOf = (id: string) => id.toUpperCase();
const material = materialSchema.parse({ prompt: [{ role: 'user', content: 'Source?' }] });

test('nothing was said and nothing came along: nothing is recalled', () => {
  const source = { earlier: {}, material: materialSchema.parse({}), letterOf, onOpenLink: () => undefined };
  expect(recallItems(source)).toEqual([]);
});

test('what earlier steps contributed is recalled in order, and only low ratings are weaknesses', () => {
  const earlier = {
    prompt: [{ role: 'user' as const, content: 'Own?' }],
    criteria: [{ id: dose, text: 'Dose', kind: 'must' as const, weight: 5 }],
    ranking: [[a], [b]],
    ratings: [
      { response: a, criterion: dose, value: 5, low: false, note: '' },
      { response: b, criterion: dose, value: 1, low: true, note: 'full dose' },
    ],
  };
  const items = recallItems({ earlier, material, letterOf, onOpenLink: () => undefined });
  expect(items.map((item) => [item.label, item.summary])).toEqual([
    ['Your prompt', 'Own?'],
    ['Criteria', '1'],
    ['Ranking', 'A > B'],
    ['Low ratings', '1'],
  ]);
});

test('what was compared and scored is recalled, the comparison by its outcome all in all', () => {
  const compared = { pair: [a, b] as const, strengths: 3 };
  const earlier = {
    comparisons: [
      {
        ...compared,
        dimension: { id: 't', name: 'Tone' },
        better: null,
        outcome: 'tie' as const,
        strength: 0,
      },
      { ...compared, dimension: null, better: b, outcome: 'better' as const, strength: 2 },
    ],
    scores: [{ text: a, dimension: { id: 'depth', name: 'Depth' }, value: 4, least: 1, most: 5, note: '' }],
  };
  const texts = materialSchema.parse({ responses: [a, b].map((id) => ({ id, markdown: 'x' })) });
  const items = recallItems({ earlier, material: texts, letterOf, onOpenLink: () => undefined });
  expect(items.map((item) => [item.label, item.summary])).toEqual([
    ['Comparison', 'Response B is better (2 of 3)'],
    ['Scores', '1'],
  ]);
});

test('without a prompt of the expert, the one of the material stands in', () => {
  const [prompt] = recallItems({ earlier: {}, material, letterOf, onOpenLink: () => undefined });
  expect(prompt).toMatchObject({ label: 'Source prompt', summary: 'Source?' });
});

test('ties are written with an equals sign', () => {
  expect(rankingInShort([[a, b]], letterOf)).toBe('A = B');
});

test('a summary is one short line without Markdown marks', () => {
  expect(firstWords('# Title\n\n- **Bold** item with `code`')).toBe('Title Bold item with code');
  expect(firstWords('word '.repeat(100))).toHaveLength(120);
});
