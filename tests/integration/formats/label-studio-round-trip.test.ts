import { describe, expect, test } from 'vitest';
import type { Turn } from '#shared/domain/turn';
import { everyRecord, taughtTexts } from '#shared/testing/every-contribution';
import { exported, type Row } from '../../support/exported';

interface Result {
  readonly from_name: string;
  readonly to_name: string;
  readonly type: string;
  readonly value: Row;
}

interface AnnotatedTask {
  readonly data: {
    readonly texts: readonly { readonly id: string; readonly text: string }[];
    readonly left: string;
    readonly right: string;
  };
  readonly annotations: readonly { readonly result: readonly Result[] }[];
}

describe('what is imported into Label Studio', () => {
  const [main, talk] = exported('label-studio', everyRecord()) as unknown as AnnotatedTask[];
  const results = main?.annotations[0]?.result ?? [];
  const textOf = ({ to_name }: Result) => main?.data.texts[Number(to_name.replace('text_', ''))];

  test('passages are where they are said to be, counted in code points of the Markdown', () => {
    const passages = results.filter(({ type, value }) => type === 'labels' && value['start'] !== undefined);
    expect(passages).toHaveLength(3);
    for (const passage of passages) {
      const { start, end, text } = passage.value as { start: number; end: number; text: string };
      expect([...(textOf(passage)?.text ?? '')].slice(start, end).join('')).toBe(text);
    }
    expect(passages.map((passage) => [textOf(passage)?.id, passage.value['labels']])).toEqual([
      ['b', ['Drug']],
      ['b', ['Dosage']],
      ['a', ['partly']],
    ]);
  });

  test('ratings, ranking, comparison and talk say the same', () => {
    const valueIn = (name: string) => results.find(({ from_name }) => from_name === name)?.value;
    expect(valueIn('score_helpfulness_0')).toEqual({ rating: 5 });
    expect(Object.values(valueIn('ranking')?.['ranker'] as object)).toEqual([['a'], ['b']]);
    expect([main?.data.left, main?.data.right]).toEqual([taughtTexts.second, taughtTexts.first]);
    expect(valueIn('comparison')).toEqual({ selected: 'right' });
    const said = (talk?.annotations[0]?.result ?? []).map(({ value }) => value['chatmessage'] as Turn);
    expect(said.map(({ role, content }) => [role, content])).toEqual(
      everyRecord().contributions.conversations?.[0]?.turns.map(({ role, markdown }) => [role, markdown]),
    );
  });
});
