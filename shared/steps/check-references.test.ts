import { describe, expect, it } from 'vitest';
import type { Answers } from '../domain/draft';
import type { StepId } from '../lib/ids';
import type { Json } from '../lib/json-value';
import { anchorAt, type TextAnchor } from '../lib/text-anchor';
import { exampleAnswers, exampleTask } from '../testing/six-steps';
import { placeStates } from './check-references';
import { checkTask, contributionsOf, viewSteps } from './check-task';
import { stepKindOf } from './registry';
import type { ChosenPassage } from './step-kind';

const task = exampleTask();

function anchorOf(text: string, quote: string): TextAnchor {
  const start = text.indexOf(quote);
  return anchorAt(text, start, start + quote.length) as TextAnchor;
}

const IDEAL = 'Apixaban 2.5 mg twice daily, because she is eighty and weighs less than sixty kilograms.';
const REASON = 'because she is eighty and weighs less than sixty kilograms';

const toIdeal: ChosenPassage = {
  id: 'l1',
  sourceName: 'Ideal answer',
  markdown: null,
  source: { of: 'ideal', turn: 0 },
  anchor: anchorOf(IDEAL, REASON),
};

function withIdeal(answers: Answers, markdown: string): Answers {
  return { ...answers, s5: { markdown } } as Answers;
}

/** The answers with a step's answer replaced by what the step makes of a chosen passage. */
function act(answers: Answers, id: string, use: 'quote' | 'flag' | 'linkToCriterion'): Answers {
  const sight = viewSteps(task, answers).find(({ step }) => step.id === id);
  const kind = stepKindOf(sight?.step ?? { kind: '' });
  const answer =
    use === 'linkToCriterion'
      ? kind.linkToCriterion?.(sight?.view as never, toIdeal, 'dose' as never)
      : kind[use]?.(sight?.view as never, toIdeal);
  return { ...answers, [id as StepId]: answer as Json };
}

function remarks(answers: Answers): string[] {
  return checkTask(task, answers)
    .filter(({ message }) => message.includes('words that have changed'))
    .map(({ step, path, severity }) => `${step} ${path.join('/')} ${severity}`);
}

describe('a link to a criterion', () => {
  const linked = act(withIdeal(exampleAnswers(), IDEAL), 's2', 'linkToCriterion');

  it('is an answer of the criteria step that its schema takes, and comes out with the criterion', () => {
    const kind = stepKindOf({ kind: 'criteria' });
    expect(kind.answerSchema.safeParse(linked['s2' as StepId]).success).toBe(true);
    expect(contributionsOf(task, linked).criteria?.[0]?.links).toEqual([
      { id: 'l1', source: toIdeal.source, anchor: toIdeal.anchor },
    ]);
  });

  it('is not made twice', () => {
    expect(act(linked, 's2', 'linkToCriterion')['s2' as StepId]).toBeNull();
  });

  it('says nothing while its words stand, wherever they are moved to', () => {
    expect(remarks(linked)).toEqual([]);
    expect(remarks(withIdeal(linked, `She is old, ${REASON}.\n\nSo: apixaban **2.5 mg**.`))).toEqual([]);
  });

  it('is worth a look, and blocks nothing, when its words change, vanish, and no more when they come back', () => {
    const changed = withIdeal(linked, IDEAL.replace('eighty', 'ninety'));
    expect(remarks(changed)).toEqual(['s2 criteria/0/links/l1 advice']);
    expect(remarks(withIdeal(linked, 'Apixaban 2.5 mg twice daily.'))).toEqual([
      's2 criteria/0/links/l1 advice',
    ]);
    expect(remarks(withIdeal(changed, IDEAL))).toEqual([]);
  });

  it('says nothing any more once the expert keeps it as it is', () => {
    const answer = linked['s2' as StepId] as { criteria: { links: object[] }[] };
    const kept = {
      criteria: answer.criteria.map((one) => ({
        ...one,
        links: one.links.map((link) => ({ ...link, kept: true })),
      })),
    };
    expect(remarks(withIdeal({ ...linked, s2: kept } as unknown as Answers, 'Gone.'))).toEqual([]);
  });
});

describe('a quote of an own text', () => {
  const quoted = act(withIdeal(exampleAnswers(), IDEAL), 's4', 'quote');

  it('stands below what is written, names its text, and is handed on apart from those of responses', () => {
    const { markdown } = quoted['s4' as StepId] as { markdown: string };
    expect(markdown).toBe(`C gives the **full** dose.\n\n> ${REASON}\n>\n> — [Ideal answer](#quote-l1)`);
    const { justification } = contributionsOf(task, quoted);
    expect(justification?.quotes).toEqual([]);
    expect(justification?.otherQuotes).toEqual([
      { id: 'l1', source: toIdeal.source, anchor: toIdeal.anchor },
    ]);
  });

  it('is remarked on when the text is edited, as long as it is named in the justification', () => {
    const edited = withIdeal(quoted, 'Ask a colleague.');
    expect(remarks(edited)).toEqual(['s4 quotes/l1 advice']);
    const unused = {
      markdown: 'C gives the full dose.',
      quotes: (quoted['s4' as StepId] as never as { quotes: [] }).quotes,
    };
    expect(remarks({ ...edited, s4: unused } as unknown as Answers)).toEqual([]);
  });
});

describe('how the words of a place stand', () => {
  it('is looked up in every version of a text that some step sees', () => {
    const answers = withIdeal(exampleAnswers(), IDEAL);
    const stateOf = placeStates(task, viewSteps(task, answers));
    const prompt = { of: 'prompt', turn: 1 } as const;
    const words = 'Which dose for her?';
    expect(stateOf({ source: prompt, anchor: anchorOf(words, words) })).toBe('there');
    expect(stateOf({ source: { of: 'justification' }, anchor: anchorOf(words, words) })).toBe('gone');
    expect(stateOf(toIdeal)).toBe('there');
  });
});
