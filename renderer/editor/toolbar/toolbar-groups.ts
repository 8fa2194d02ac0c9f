import { PROSE_ACTIONS, type ProseActionId } from '../shortcuts';
import { ACTION_ICONS } from './action-icons';

/** Text or a heading of some level: one of them is always on, so they share a menu. */
export const STYLES: readonly ProseActionId[] = ['paragraph', 'heading1', 'heading2', 'heading3', 'heading4'];

/** One button makes a call-out, and the call-out's own menu its kind. */
const CALLOUT_KINDS: readonly ProseActionId[] = [
  'calloutTip',
  'calloutImportant',
  'calloutWarning',
  'calloutCaution',
];

/** The few that a short text needs most; the others are in the menu at the end. */
const SHORT: readonly (readonly ProseActionId[])[] = [
  ['bold', 'italic', 'code', 'link'],
  ['bullets', 'numbers', 'quote'],
  ['mathInline', 'table'],
];

const ALL: readonly (readonly ProseActionId[])[] = (['Text', 'Blocks', 'Insert'] as const).map((group) =>
  PROSE_ACTIONS.flatMap((action) =>
    action.group === group && ACTION_ICONS[action.id] !== undefined ? [action.id] : [],
  ),
);

/** What the long toolbar shows beside its menu of styles: whatever has a picture. */
export const LONG_GROUPS = without(ALL, [...STYLES, ...CALLOUT_KINDS]);
/** What the short one shows… */
export const SHORT_GROUPS = SHORT;
/** …and what it always keeps in its menu. */
export const SHORT_REST = without(ALL, [...SHORT.flat(), ...CALLOUT_KINDS]);

function without(
  groups: readonly (readonly ProseActionId[])[],
  left: readonly ProseActionId[],
): readonly (readonly ProseActionId[])[] {
  return groups.map((group) => group.filter((id) => !left.includes(id))).filter((group) => group.length > 0);
}
