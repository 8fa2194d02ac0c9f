import { act, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answers } from '#shared/domain/draft';
import type { StepFinding } from '#shared/domain/finding';
import type { TextPlace } from '#shared/domain/text-source';
import type { OpenTask } from '#shared/ipc/tasks';
import { type StepId, stepIdSchema, textIdSchema } from '#shared/lib/ids';
import { anchorAt, type TextAnchor } from '#shared/lib/text-anchor';
import { contributionsOf } from '#shared/steps/check-task';
import { exampleAnswers, exampleTask } from '#shared/testing/six-steps';
import {
  type PlaceStates,
  type References,
  usePlaceStates,
  useReferences,
} from '../../../blocks/references/references';
import { useDraft } from '../../../stores/draft-store';
import { usualKeys } from '../../../ui/keymap';
import { mount } from '../../../ui/testing/mount';
import { toasts } from '../../shell/toasts';
import { TaskReferences } from './task-references';

vi.hoisted(() =>
  Object.assign(window, {
    goldsmith: { on: () => () => undefined, call: vi.fn(async () => ({ ok: true, value: null })) },
  }),
);

const task = exampleTask();
const open = {
  task,
  responseOrder: ['b', 'a', 'c'],
  project: { authorship: true },
} as unknown as OpenTask;
const step = (id: string): StepId => stepIdSchema.parse(id);

let references: References;
let stateOf: PlaceStates;
let at: StepId;
let leads: Pick<StepFinding, 'step' | 'path'>[] = [];

function Probe({ readOnly }: { readonly readOnly: boolean }): ReactNode {
  return (
    <TaskReferences
      open={open}
      step={at}
      readOnly={readOnly}
      onStep={goTo}
      onLead={(goal) => leads.push(goal)}
    >
      <Inside />
    </TaskReferences>
  );
}

function Inside(): ReactNode {
  references = useReferences() as References;
  stateOf = usePlaceStates();
  return null;
}

const goTo = (id: StepId): void => {
  at = id;
};

beforeEach(() => {
  // What the page has and jsdom has not.
  Element.prototype.scrollIntoView ??= () => undefined;
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  at = step('s3');
  leads = [];
  useDraft.setState({ open, answers: exampleAnswers(), step: at });
});

afterEach(() => {
  act(() => {
    for (const { key } of toasts.visibleToasts) {
      toasts.close(key);
    }
  });
});

function anchorOf(text: string, quote: string): TextAnchor {
  const start = text.indexOf(quote);
  return anchorAt(text, start, start + quote.length) as TextAnchor;
}

const inResponse: TextPlace = {
  source: { of: 'text', text: textIdSchema.parse('b') },
  anchor: anchorOf('Answer B', 'Answer B'),
};
const PROMPT = 'Which dose for her?';
const COMPOSED = contributionsOf(task, exampleAnswers()).prompt?.[1]?.content ?? '';
const inPrompt: TextPlace = { source: { of: 'prompt', turn: 1 }, anchor: anchorOf(COMPOSED, PROMPT) };

function answer<Answer>(id: string): Answer {
  return useDraft.getState().answers[step(id)] as Answer;
}

function put(id: string, changed: object): void {
  act(() =>
    useDraft.setState({ answers: { ...useDraft.getState().answers, [step(id)]: changed } as Answers }),
  );
}

function use(id: string, place: TextPlace): void {
  act(() => references.uses.find((one) => one.id === id)?.onAct(place));
}

function links(): readonly { readonly anchor: TextAnchor; readonly kept?: boolean }[] {
  return answer<{ criteria: { links?: [] }[] }>('s2').criteria[0]?.links ?? [];
}

/** The newest toast: its words, and what it offers. */
function said() {
  const content = toasts.visibleToasts[0]?.content;
  return {
    title: content?.title,
    undo: () => act(() => content?.action?.onAct()),
    goThere: () => act(() => content?.other?.onAct()),
  };
}

/** Links a passage to the one criterion by the list of criteria. */
async function link(place: TextPlace): Promise<void> {
  use('link-to-criterion', place);
  const option = document.querySelector('[role=option]');
  expect(option?.textContent).toContain('Gives the reduced dose');
  await act(async () => {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      option?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    }
  });
}

test('a passage is quoted in the justification from another step; it is said, leads there, and can be taken back', () => {
  mount(<Probe readOnly={false} />);
  expect(references.uses.map(({ label }) => label)).toEqual([
    'Quote into the justification',
    'Link to a criterion',
  ]);
  use('quote-there', inResponse);
  const { markdown, quotes } = answer<{ markdown: string; quotes: { id: string }[] }>('s4');
  expect(markdown).toBe(
    `C gives the **full** dose.\n\n> Answer B\n>\n> — [Response A](#quote-${quotes[0]?.id})`,
  );
  expect(window.goldsmith.call).toHaveBeenCalledWith('authorship.add', {
    task: task.id,
    step: 's4',
    more: { typed: 0, pastedInside: 8, pastedOutside: 0, removed: 0, active: 0 },
  });
  expect(said().title).toBe('Quoted in “Justify”');
  said().goThere();
  expect(leads).toEqual([{ step: 's4', path: ['quotes', quotes[0]?.id] }]);
  put('s4', { markdown: `Surely ${markdown}`, quotes });
  said().undo();
  expect(answer('s4')).toEqual({ markdown: 'Surely C gives the **full** dose.', quotes: [] });
});

test('a step that takes prose takes quotes at its caret, as long as it is on', () => {
  mount(<Probe readOnly={false} />);
  const taken: string[] = [];
  let stop = (): void => undefined;
  act(() => {
    stop = references.takeQuotes((place, name) => taken.push(`${name}: ${place.anchor.quote}`));
  });
  expect(references.uses.map(({ id, keys }) => `${id} ${usualKeys(keys)}`)).toEqual([
    'quote Q',
    'quote-there J',
    'link-to-criterion K',
  ]);
  use('quote', inResponse);
  expect(taken).toEqual(['Response A: Answer B']);
  act(() => stop());
  expect(references.uses[0]?.id).toBe('quote-there');
});

test('a passage is linked to a criterion, once, and taken away and back', async () => {
  mount(<Probe readOnly={false} />);
  await link(inResponse);
  expect(links().map(({ anchor }) => anchor.quote)).toEqual(['Answer B']);
  expect(said().title).toBe('Linked to “Gives the reduced dose”');
  expect(references.linkedIn(inResponse.source).map(({ quote }) => quote)).toEqual(['Answer B']);
  expect(references.linkedIn(inPrompt.source)).toEqual([]);
  await link(inResponse);
  expect(said().title).toBe('This passage is linked to that criterion already');
  expect(links()).toHaveLength(1);

  const [stored] = references.linksOf('dose');
  act(() => references.changeLink(stored?.id ?? '', null));
  expect(links()).toEqual([]);
  said().undo();
  expect(links().map(({ anchor }) => anchor.quote)).toEqual(['Answer B']);
});

test('a link into an own text changes as the text does: its words move, change, vanish, come back', async () => {
  mount(<Probe readOnly={false} />);
  await link(inPrompt);
  const state = (): string => stateOf(references.linksOf('dose')[0] as TextPlace);
  const prompt = answer<{ prompt: string }>('s1');
  expect(state()).toBe('there');
  put('s1', { ...prompt, prompt: `She is old. ${PROMPT} Mind her kidneys.` });
  expect(state()).toBe('there');
  put('s1', { ...prompt, prompt: 'Which dose for him?' });
  expect(state()).toBe('changed');
  put('s1', { ...prompt, prompt: 'Should she take aspirin?' });
  expect(state()).toBe('gone');
  put('s1', prompt);
  expect(state()).toBe('there');
});

test('a link is pointed to other words: they alone are offered, its text is shown, and “kept” is forgotten', async () => {
  const { rerender } = mount(<Probe readOnly={false} />);
  const { element: holder } = mount(
    <div data-spot="criteria/0/links/x">
      <button type="button">Point again</button>
    </div>,
  );
  await link(inPrompt);
  const stored = references.linksOf('dose')[0];
  act(() => references.changeLink(stored?.id ?? '', { kept: true }));
  expect(links()[0]?.kept).toBe(true);
  at = step('s1');
  rerender(<Probe readOnly={false} />);
  holder.querySelector('button')?.focus();
  act(() => references.pointAgain(inPrompt, (place) => references.changeLink(stored?.id ?? '', place)));
  // The prompt is shown beside the steps that come after it.
  expect(references.reveal).toMatchObject({ source: inPrompt.source, step: 's2', selects: true });
  expect(references.uses.map(({ label }) => label)).toEqual(['Point here']);
  expect(document.body.textContent).toContain(`Select the words that now stand for “${PROMPT}”`);
  (document.activeElement as HTMLElement | null)?.blur();
  use('point', inResponse);
  expect(links()).toEqual([{ id: stored?.id, ...inResponse }]);
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Point again'));
  expect(references.isPointing).toBe(false);
  expect(references.uses).toHaveLength(2);
});

test('in a task that was sent nothing is offered', () => {
  mount(<Probe readOnly />);
  expect(references.uses).toEqual([]);
});

test('Enter in the list of criteria takes the first of them at once', () => {
  mount(<Probe readOnly={false} />);
  use('link-to-criterion', inResponse);
  const before = links().length;
  const field = document.querySelector<HTMLElement>('[role=dialog] input');
  act(() => {
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  expect(links()).toHaveLength(before + 1);
  expect(document.querySelector('[role=dialog] input')).toBeNull();
});
