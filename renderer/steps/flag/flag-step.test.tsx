import { act, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import type { TextPlace } from '#shared/domain/text-source';
import type { PassageState } from '#shared/lib/find-passage';
import { flagIdSchema, responseIdSchema } from '#shared/lib/ids';
import { anchorAt, type TextAnchor } from '#shared/lib/text-anchor';
import type { FlagAnswer } from '#shared/steps/flag/flag-answer';
import { type FlagConfig, flagConfigSchema } from '#shared/steps/flag/flag-config';
import { newFlag } from '#shared/steps/flag/new-flag';
import {
  type PlaceStates,
  PlaceStatesContext,
  type References,
  ReferencesContext,
} from '../../blocks/references/references';
import type { StepComponentProps } from '../step-component';
import { tryStep } from '../try-step';
import { FlagStep } from './flag-step';

vi.setConfig({ testTimeout: 20_000 });

const OLD = 'Give 5 mg now.';
const NEW = 'Give 2.5 mg now.';
const response = responseIdSchema.parse('a');
const config = flagConfigSchema.parse({});
const anchorOf = (text: string): TextAnchor => anchorAt(text, 0, text.length) as TextAnchor;
const flag = newFlag(config, flagIdSchema.parse('f1'), response, anchorOf(OLD));

let references: References;
let stateOf: PlaceStates;

function Step(props: StepComponentProps<FlagConfig, FlagAnswer>): ReactNode {
  return (
    <ReferencesContext value={references}>
      <PlaceStatesContext value={stateOf}>
        <FlagStep {...props} />
      </PlaceStatesContext>
    </ReferencesContext>
  );
}

function show(state: PassageState) {
  const taken: boolean[] = [];
  const place: TextPlace = { source: { of: 'text', text: response }, anchor: anchorOf(NEW) };
  stateOf = ({ anchor }) => (anchor.quote === OLD ? state : 'there');
  references = {
    readOnly: false,
    uses: [],
    isPointing: false,
    reveal: null,
    nameOf: () => 'Response A',
    textOf: () => null,
    show: () => undefined,
    pointAgain: (_, onPoint, accepts = () => true) => {
      taken.push(accepts(place), accepts({ source: { of: 'justification' }, anchor: anchorOf(NEW) }));
      onPoint(place);
    },
    linksOf: () => [],
    changeLink: () => undefined,
    linkedIn: () => [],
    takeQuotes: () => () => undefined,
    markdownOf: () => null,
  };
  const tried = tryStep(Step, {
    config,
    answer: { flags: [flag], nothing: false },
    responses: [{ id: response, letter: 'A', name: 'Response A', markdown: NEW }],
    material: { responses: [{ id: response, markdown: NEW }] },
  });
  const said = (): string => tried.element.querySelector('[aria-label=Flags]')?.textContent ?? '';
  const open = (): void => act(() => tried.element.querySelector<HTMLElement>('[data-flag]')?.focus());
  return { ...tried, taken, said, open };
}

test('a flag on words that have changed says so in its place, though its text is not on the screen', () => {
  const { said, open } = show('gone');
  expect(said()).toContain('No longer in the text');
  open();
  expect(said()).toContain('The text it points to has changed');
  expect(said()).toContain(`Response A said: “${OLD}”`);
});

test('it is pointed to other words of the texts that the step is about, and keeps all that was said of it', () => {
  const { said, open, press, stored, taken } = show('changed');
  open();
  expect(said()).toContain('Point again');
  press('Point again');
  expect(taken).toEqual([true, false]);
  expect(stored().flags).toEqual([{ ...flag, anchor: anchorOf(NEW) }]);
  expect(said()).not.toContain('has changed');
});

test('it may be kept as it is', () => {
  const { said, open, press, stored } = show('gone');
  open();
  expect(said()).toContain('Keep as it is');
  press('Keep as it is');
  expect(stored().flags[0]?.kept).toBe(true);
  expect(said()).not.toContain('has changed');
});
