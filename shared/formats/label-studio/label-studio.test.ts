import { describe, expect, it } from 'vitest';
import { labelingConfigProblems, labelStudioProblems } from '../../../tests/support/validators/label-studio';
import type { Contributions } from '../../domain/contributions';
import { anchorOf, everyRecord, taughtTexts } from '../../testing/every-contribution';
import type { Result } from './controls';
import { labelStudio } from './label-studio';

interface LabelStudioTask {
  readonly data: Readonly<Record<string, unknown>>;
  readonly annotations: readonly { readonly result: readonly Result[] }[];
}

/** The file as Label Studio would get it, and the configuration beside it. */
function exported(...changes: Partial<Contributions>[]): { tasks: LabelStudioTask[]; config: string } {
  const companion = labelStudio.companion?.start();
  let count = 0;
  const lines = changes.flatMap((change) => {
    const record = everyRecord(change);
    companion?.add(record);
    return labelStudio.rows(record).map((row) => {
      labelStudio.rowSchema.parse(row);
      count += 1;
      return labelStudio.layout?.row(row, count - 1);
    });
  });
  const text = [labelStudio.layout?.head, ...lines, labelStudio.layout?.foot].join('');
  return { tasks: JSON.parse(text) as LabelStudioTask[], config: companion?.text() ?? '' };
}

const resultsOf = (task: LabelStudioTask | undefined) => task?.annotations[0]?.result ?? [];
const named = (task: LabelStudioTask | undefined, name: string) =>
  resultsOf(task).filter((result) => result.from_name === name);

describe('label-studio', () => {
  it('is a JSON array that Label Studio takes, with the configuration that declares all of it', () => {
    const { tasks, config } = exported({}, { verdicts: [], notes: [] });
    expect(tasks).toHaveLength(4);
    for (const task of tasks) {
      expect(labelStudioProblems(task)).toEqual([]);
    }
    expect(labelingConfigProblems(config, tasks)).toEqual([]);
  });

  it('is an empty array where there is nothing', () => {
    expect(exported().tasks).toEqual([]);
  });

  it('gives back what was quoted, in code points of the Markdown', () => {
    const [task] = exported({}).tasks;
    const [first, second] = (task?.data['texts'] ?? []) as { text: string }[];
    const flag = named(task, 'flag_1')[0]?.value;
    expect([...(second?.text ?? '')].slice(Number(flag?.['start']), Number(flag?.['end'])).join('')).toBe(
      '5 mg.',
    );
    expect(flag).toMatchObject({ text: '5 mg.', labels: ['Dosage'] });
    // The claim ends behind an emoji, which is one code point and two code units.
    const claim = named(task, 'claim_0')[0];
    expect(claim?.value['text']).toBe('2.5 mg** twice daily 🙂');
    expect(claim?.meta?.text).toEqual([anchorOf('first', '2.5 mg twice daily 🙂').quote]);
    expect(
      [...(first?.text ?? '')].slice(Number(claim?.value['start']), Number(claim?.value['end'])).at(-1),
    ).toBe('🙂');
  });

  it('says about a passage what was said, under the id of the passage', () => {
    const [task] = exported({}).tasks;
    const [flag] = named(task, 'flag_1');
    expect(resultsOf(task).filter((result) => result.id === flag?.id)).toMatchObject([
      { from_name: 'flag_1', to_name: 'text_1', type: 'labels' },
      { from_name: 'flag_severity_1', type: 'choices', value: { choices: ['Grave'] } },
      { from_name: 'flag_wrong_1', value: { text: ['Twice what her kidneys bear, "again"'] } },
      { from_name: 'flag_right_1', value: { text: ['2.5 mg'] } },
    ]);
  });

  it('keeps what was said about a passage that is no longer there', () => {
    const flag = everyRecord().contributions.flags?.[0];
    const lost = { ...flag, anchor: { ...flag?.anchor, quote: 'nowhere to be found' } };
    const [task] = exported({ flags: [lost] as NonNullable<Contributions['flags']> }).tasks;
    expect(named(task, 'passage_not_found_1')).toMatchObject([
      { value: { text: [expect.stringContaining('“nowhere to be found”')] } },
    ]);
  });

  it('has labels, ratings, a ranking, a comparison, regions and fields in the types that Label Studio has', () => {
    const [task] = exported({}).tasks;
    expect(named(task, 'label_safety_0')).toMatchObject([
      { type: 'choices', value: { choices: ['Dosing', 'Bleeding'] } },
    ]);
    expect(named(task, 'task_label_tree_icd')).toMatchObject([
      { type: 'taxonomy', value: { taxonomy: [['Circulatory', 'Paroxysmal atrial fibrillation']] } },
    ]);
    expect(named(task, 'score_helpfulness_0')).toMatchObject([{ type: 'rating', value: { rating: 5 } }]);
    expect(named(task, 'score_risk_0')).toMatchObject([{ type: 'number', value: { number: 0 } }]);
    expect(named(task, 'ranking')).toMatchObject([
      { type: 'ranker', to_name: 'responses', value: { ranker: { rank_1: ['a'], rank_2: ['b'] } } },
    ]);
    expect(named(task, 'comparison')).toMatchObject([
      { type: 'pairwise', to_name: 'comparison', value: { selected: 'right' } },
    ]);
    expect(named(task, 'outcome_tone')).toMatchObject([{ value: { choices: ['tie'] } }]);
    expect(named(task, 'comparison_tone')).toEqual([]);
    expect(task?.data).toMatchObject({ left: taughtTexts.second, right: taughtTexts.first });
    expect(named(task, 'rectanglelabels_0')).toMatchObject([
      {
        value: { x: 25, y: 25, width: 50, height: 50, rectanglelabels: ['false'] },
        original_width: 800,
        meta: { text: ['heart'] },
      },
    ]);
    expect(named(task, 'field_source')).toMatchObject([{ value: { text: ['A guideline'] } }]);
  });

  it('gives each conversation a task of its own, its messages in order', () => {
    const chat = exported({}).tasks[1];
    const messages = resultsOf(chat).map(({ value }) => value['chatmessage'] as Record<string, unknown>);
    expect(messages.map((message) => message['role'])).toEqual(['system', 'user', 'assistant', 'user']);
    const times = messages.map((message) => Number(message['createdAt']));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(4);
  });

  it('names nobody', () => {
    expect(JSON.stringify(exported({}))).not.toContain('model-one');
  });

  it('escapes what a project calls its things', () => {
    const scores = [
      { text: 'a', dimension: { id: 'a b/c', name: 'A "b" <c> & d' }, value: 2, least: 1, most: 3, note: '' },
    ] as unknown as NonNullable<Contributions['scores']>;
    const { tasks, config } = exported({ scores });
    expect(config).toContain('name="score_a_b_c_{{idx}}"');
    expect(config).toContain('A &quot;b&quot; &lt;c&gt; &amp; d');
    expect(labelingConfigProblems(config, tasks)).toEqual([]);
  });
});
