import { act, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { TextPlace } from '#shared/domain/text-source';
import type { PassageState } from '#shared/lib/find-passage';
import { quoteIdSchema, responseIdSchema } from '#shared/lib/ids';
import { anchorAt, type TextAnchor } from '#shared/lib/text-anchor';
import type { JustifyAnswer, JustifyConfig } from '#shared/steps/justify/justify-kind';
import { quoteMarkdown } from '#shared/steps/justify/quote-markdown';
import {
  type PlaceStates,
  PlaceStatesContext,
  type References,
  ReferencesContext,
} from '../../blocks/references/references';
import type { StepComponentProps } from '../step-component';
import { tryStep } from '../try-step';
import { JustifyStep } from './justify-step';

vi.setConfig({ testTimeout: 20_000 });

const OLD = 'Give 5 mg twice daily.';
const NEW = 'Give 2.5 mg twice daily.';
const response = responseIdSchema.parse('b');
const anchorOf = (text: string): TextAnchor => anchorAt(text, 0, text.length) as TextAnchor;
const block = (words: string): string => quoteMarkdown(words, 'Response B', 'q1', null);
const answer: JustifyAnswer = {
  markdown: `It is too much.\n\n${block(OLD)}`,
  quotes: [{ id: quoteIdSchema.parse('q1'), response, anchor: anchorOf(OLD) }],
};

let references: References;
let stateOf: PlaceStates;

function Step(props: StepComponentProps<JustifyConfig, JustifyAnswer>): ReactNode {
  return (
    <ReferencesContext value={references}>
      <PlaceStatesContext value={stateOf}>
        <JustifyStep {...props} />
      </PlaceStatesContext>
    </ReferencesContext>
  );
}

/** The step over an answer, with a workspace that knows of one response and how its words stand. */
function show(state: PassageState, given = answer) {
  const shown: string[] = [];
  let take: (place: TextPlace, name: string) => void = () => undefined;
  const place: TextPlace = { source: { of: 'text', text: response }, anchor: anchorOf(NEW) };
  stateOf = ({ anchor }) => (anchor.quote === OLD ? state : 'there');
  references = {
    readOnly: false,
    uses: [],
    isPointing: false,
    reveal: null,
    nameOf: (source) => (source.of === 'text' ? 'Response B' : 'Ideal answer'),
    textOf: () => null,
    show: ({ anchor }) => shown.push(anchor.quote),
    pointAgain: (_, onPoint) => onPoint(place),
    linksOf: () => [],
    changeLink: () => undefined,
    linkedIn: () => [],
    markdownOf: ({ anchor }) => (anchor.quote === 'x^2' ? '$x^2$' : null),
    takeQuotes: (taker) => {
      take = taker;
      return () => undefined;
    },
  };
  const tried = tryStep(Step, {
    config: { minWords: 1, minQuotes: 1 },
    answer: given,
    responses: [{ id: response, letter: 'B', name: 'Response B', markdown: NEW }],
  });
  return { ...tried, place, shown, take: (chosen: TextPlace) => act(() => take(chosen, 'Response B')) };
}

test('a quote whose words have changed says so in the text and below it, and is pointed to the new ones in both', () => {
  const { element, press, stored, shown, editor, undo } = show('changed');
  expect(element.querySelector('a.quote-chip.is-changed')?.textContent).toBe('Response B');
  expect(element.querySelector('[aria-label=Quotes]')?.textContent).toContain(
    'The text it points to has changed',
  );
  press('Point again');
  expect(stored().quotes).toEqual([{ id: 'q1', response, anchor: anchorOf(NEW) }]);
  expect(stored().markdown).toBe(`It is too much.\n\n${block(NEW)}`);
  expect(editor('The step').getRootElement()?.textContent).toContain(NEW);
  expect(element.querySelector('a.quote-chip.is-changed')).toBeNull();
  press(`Show in Response B: ${NEW}`);
  expect(shown).toEqual([NEW]);
  undo();
  expect(stored()).toEqual(answer);
});

test('a quotation that the expert has worked on stays as it is when its quote is pointed elsewhere', () => {
  const worked = { ...answer, markdown: answer.markdown.replace('Give', '[Give]') };
  const { press, stored } = show('gone', worked);
  press('Point again');
  expect(stored().markdown).toBe(worked.markdown);
  expect(stored().quotes[0]?.anchor.quote).toBe(NEW);
});

test('a quote that is kept as it is says nothing more, and can still be pointed to new words later', () => {
  const { element, press, stored } = show('gone');
  press('Keep as it is');
  expect(stored().quotes[0]?.kept).toBe(true);
  expect(element.textContent).not.toContain('The text it points to has changed');
  expect(element.querySelector('a.quote-chip.is-changed')).toBeNull();
});

test('a passage chosen beside the text is quoted at the caret: of a response as ever, of an own text by its name', () => {
  const { stored, take, place } = show('there', { markdown: '', quotes: [] });
  take(place);
  take({ source: { of: 'ideal', turn: 0 }, anchor: anchorOf('Apixaban 2.5 mg.') });
  const { quotes, markdown } = stored();
  expect(quotes.map((quote) => ('response' in quote ? quote.response : quote.source))).toEqual([
    'b',
    { of: 'ideal', turn: 0 },
  ]);
  expect(markdown).toContain('— [Ideal answer](#quote-');
});

test('a formula is quoted as one, and not as its letters', () => {
  const { stored, take } = show('there', { markdown: '', quotes: [] });
  take({ source: { of: 'ideal', turn: 0 }, anchor: anchorOf('x^2') });
  expect(stored().markdown).toMatch(/^> \$x\^2\$\n>\n> — /);
});
