import type { ReactNode } from 'react';
import { type TextAtHand, textAtHand } from '../../editor/actions/text-at-hand';
import { PROSE_ACTIONS, proseActionName } from '../../editor/shortcuts';
import { STEP_KEYS } from '../../shortcuts/workspace-shortcuts';
import { useDraft } from '../../stores/draft-store';
import { liveActions } from '../../ui/live-actions';
import { type Action, ALL_ACTIONS } from '../keys/all-actions';
import { pageButtons } from './page-buttons';
import type { Rankable } from './rank-items';

/** In the order in which an empty field shows them; buttons, headings and tasks come with what is typed. */
export const PALETTE_GROUPS = [
  'Used before',
  'Workspace',
  'Steps',
  'Responses',
  'Writing',
  'On the page',
  'Tasks',
  'Everywhere',
  'Headings',
  'Open a task',
] as const;

export interface PaletteItem extends Rankable {
  readonly id: string;
  readonly group: (typeof PALETTE_GROUPS)[number];
  readonly keys: string;
  /** Null for what is neither on nor off. */
  readonly isOn: boolean | null;
  /** A few words at the end: where one is already, what state a task is in. */
  readonly note: string;
  /** The label as it is seen, where that is more than its words. */
  readonly shown?: ReactNode;
  readonly run: () => void;
}

/** What could be done when the palette was asked for. */
export interface PaletteScene {
  readonly items: readonly PaletteItem[];
  /** Read when something is typed: a long text has many headings, and a page many buttons. */
  readonly searched: () => readonly PaletteItem[];
  /** Brings the keyboard, the caret and what was selected back, and then calls `then`. Items do it themselves. */
  readonly back: (then: () => void) => void;
}

/** Call while the keyboard is still where it was. */
export function paletteScene(): PaletteScene {
  const text = textAtHand();
  const backToText = text?.leave() ?? null;
  const back = text?.hasFocus() === true && backToText !== null ? backToText : wayBack();
  const live = liveActions();
  const table = ALL_ACTIONS.filter(({ isOfControl, id }) => !isOfControl && id !== 'palette');
  const ours = table.flatMap((action): PaletteItem[] => {
    const found = live.find(({ id }) => id === action.id);
    return found === undefined ? [] : [itemOf(action, found.isOn ?? null, () => back(found.act))];
  });
  const others = live.flatMap(({ id, label, group, isOn = null, act }): PaletteItem[] => {
    const run = (): void => back(act);
    return label === undefined ? [] : [{ ...PLAIN, id, label, group: group ?? 'Responses', isOn, run }];
  });
  const writing = text === null || backToText === null ? [] : textItems(table, text, backToText);
  const items = [...ours, ...writing, ...stepItems(back), ...others];
  let buttons: readonly PaletteItem[] | null = null;
  return {
    items,
    searched: () => {
      buttons ??= buttonItems(items, back);
      return [
        ...buttons,
        ...(text?.headings() ?? []).map(
          (heading): PaletteItem => ({
            ...PLAIN,
            id: `heading ${heading.key}`,
            label: heading.title,
            shown: text?.draw(heading),
            group: 'Headings',
            note: heading.isCurrent ? 'here' : '',
            run: () => backToText?.(() => text?.goToHeading(heading)),
          }),
        ),
      ];
    },
    back,
  };
}

const PLAIN = { words: '', keys: '', isOn: null, note: '' } as const;

function itemOf(action: Action, isOn: boolean | null, run: () => void): PaletteItem {
  const { id, label, words, keys, scope } = action;
  return { id, label, words, keys, group: scope, isOn, note: '', run };
}

function textItems(
  table: readonly Action[],
  text: TextAtHand,
  back: (then: () => void) => void,
): readonly PaletteItem[] {
  const active = text.active();
  const ofTable = PROSE_ACTIONS.filter(({ id }) => text.offers(id)).flatMap(({ id }) => {
    const action = table.find((one) => one.id === proseActionName(id));
    const run = () => back(() => text.run(id));
    return action === undefined ? [] : [itemOf(action, active.has(id) ? true : null, run)];
  });
  const here = text.here().map(
    ({ id, label, act }): PaletteItem => ({
      ...PLAIN,
      id,
      label,
      words: 'table',
      group: 'Writing',
      run: () => back(act),
    }),
  );
  return [...ofTable, ...here];
}

function stepItems(back: (then: () => void) => void): PaletteItem[] {
  const { open, step, goToStep } = useDraft.getState();
  return (open?.task.steps ?? []).map(({ id, title }, index) => ({
    ...PLAIN,
    id: `step ${id}`,
    label: `Step ${index + 1}: ${title}`,
    words: 'go to step',
    group: 'Steps',
    keys: STEP_KEYS[index] ?? '',
    note: id === step ? 'here' : '',
    run: () => back(() => void goToStep(id)),
  }));
}

/** What can be pressed on the page and is no action of a table; the steps of the task are listed as such. */
function buttonItems(items: readonly PaletteItem[], back: (then: () => void) => void): PaletteItem[] {
  const root = document.querySelector('main') ?? document;
  const known = new Set(items.map(({ label }) => label));
  return pageButtons(root)
    .filter(({ label, of }) => !known.has(label) && of !== 'Steps')
    .map(({ label, of, isOn, press }, index) => ({
      ...PLAIN,
      id: `button ${index}`,
      label,
      words: of,
      note: of,
      group: 'On the page',
      isOn,
      run: () => back(press),
    }));
}

/** Where the keyboard is now, if not in a text of ours, and what is selected in a text to read. */
function wayBack(): (then: () => void) => void {
  const { activeElement } = document;
  const selection = document.getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  return (then) => {
    if (activeElement instanceof HTMLElement) {
      activeElement.focus({ preventScroll: true });
    }
    // A field keeps what is selected in it itself.
    if (range !== null && !(activeElement instanceof HTMLInputElement)) {
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
    then();
  };
}
