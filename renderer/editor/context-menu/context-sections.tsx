import { $toggleLink } from '@lexical/link';
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import {
  BookPlus,
  Clipboard,
  ClipboardType,
  Code,
  Copy,
  ExternalLink,
  Link,
  ListOrdered,
  MapPin,
  Pencil,
  Scissors,
  SpellCheck,
  Table,
  Unlink,
  WrapText,
} from 'lucide-react';
import type { MenuEntry } from '../../ui/menu';
import { menuEntry } from '../actions/menu-entry';
import { BLOCK_MENU_COMMAND, EDIT_LINK_COMMAND, runAction } from '../actions/run-action';
import { $setListStart } from '../containers/list-numbers';
import { quoteIdOf } from '../link/link-target';
import { EDIT_MATH_COMMAND } from '../math/insert-math';
import { keysOf, PROSE_ACTIONS, proseAction } from '../shortcuts';
import { replaceWord } from '../spelling/replace-word';
import { SPELLING_COMMAND } from '../spelling/spelling-command';
import { spellingSetting } from '../spelling/spelling-store';
import { $changeTable, type TableChange } from '../table/change-table';
import { TABLE_ENTRIES } from '../table/table-entries';
import type { ContextPlace } from './context-place';

export interface ContextEntry extends MenuEntry {
  /** Called when the text has the keyboard again. */
  readonly act: () => void;
}

/** Some entries of the menu, or none where they make no sense. */
export type ContextSection = (place: ContextPlace) => readonly ContextEntry[];

/** What the menu is made of, in this order, with a line between the sections. */
export const CONTEXT_SECTIONS: readonly ContextSection[] = [
  spellingEntries,
  formulaEntries,
  quoteEntries,
  linkEntries,
  clipboardEntries,
  formatEntries,
  numberEntries,
  codeEntries,
  tableEntries,
];

function spellingEntries({ editor, unknown }: ContextPlace): readonly ContextEntry[] {
  if (unknown === null) {
    return [];
  }
  const { place, word, suggestions } = unknown;
  const { onAccept } = spellingSetting.getState();
  const words = (suggestions ?? []).map((suggestion) => ({
    id: `use ${suggestion}`,
    label: suggestion,
    icon: <SpellCheck size={14} />,
    act: () => replaceWord(editor, place, suggestion),
  }));
  const more = {
    id: 'spelling',
    label: suggestions === null ? `Suggestions for “${word}” …` : 'No suggestions',
    icon: <SpellCheck size={14} />,
    isDisabled: suggestions !== null,
    act: () => void editor.dispatchCommand(SPELLING_COMMAND, place),
  };
  const accept = {
    id: 'accept',
    label: `Add “${word}” to my words`,
    icon: <BookPlus size={14} />,
    act: () => onAccept?.(word),
  };
  return [...(words.length === 0 ? [more] : words), ...(onAccept === null ? [] : [accept])];
}

function clipboardEntries({ editor, hasSelection, paste }: ContextPlace): readonly ContextEntry[] {
  const none = !hasSelection;
  return [
    {
      id: 'cut',
      label: 'Cut',
      keys: 'Mod+X',
      icon: <Scissors size={14} />,
      isDisabled: none,
      act: () => document.execCommand('cut'),
    },
    {
      id: 'copy',
      label: 'Copy',
      keys: 'Mod+C',
      icon: <Copy size={14} />,
      isDisabled: none,
      act: () => document.execCommand('copy'),
    },
    {
      id: 'paste',
      label: 'Paste',
      keys: 'Mod+V',
      icon: <Clipboard size={14} />,
      isDisabled: paste === null,
      act: () => paste?.(false),
    },
    {
      id: 'pastePlain',
      label: 'Paste as plain text',
      ...keysOf('pastePlain'),
      icon: <ClipboardType size={14} />,
      isDisabled: paste === null,
      act: () => runAction(editor, 'pastePlain'),
    },
  ];
}

function formatEntries(place: ContextPlace): readonly ContextEntry[] {
  const { editor, active, hasSelection, link } = place;
  if (!hasSelection || active.has('codeBlock')) {
    return [];
  }
  const formats = PROSE_ACTIONS.filter(({ group }) => group === 'Text').map(({ id }) => ({
    ...menuEntry(id, active),
    act: () => runAction(editor, id),
  }));
  return link === null ? [...formats, editLink(place)] : formats;
}

function quoteEntries({ editor, quote }: ContextPlace): readonly ContextEntry[] {
  const { label, keys } = proseAction('showQuote');
  return quote === null
    ? []
    : [
        {
          id: 'showQuote',
          label,
          ...(keys === undefined ? {} : { keys }),
          icon: <MapPin size={14} />,
          act: () => runAction(editor, 'showQuote'),
        },
      ];
}

function linkEntries(place: ContextPlace): readonly ContextEntry[] {
  const { editor, link, openLink } = place;
  if (link === null) {
    return [];
  }
  const open = {
    id: 'openLink',
    label: 'Open the link',
    icon: <ExternalLink size={14} />,
    act: () => openLink(link),
  };
  return [
    ...(quoteIdOf(link) === null ? [open] : []),
    editLink(place),
    {
      id: 'removeLink',
      label: 'Remove the link',
      icon: <Unlink size={14} />,
      act: () => editor.update(() => $toggleLink(null), { tag: HISTORY_PUSH_TAG }),
    },
  ];
}

function editLink({ editor, link }: ContextPlace): ContextEntry {
  return {
    id: 'link',
    label: link === null ? 'Make it a link' : 'Edit the link',
    ...keysOf('link'),
    icon: <Link size={14} />,
    act: () => editor.dispatchCommand(EDIT_LINK_COMMAND, undefined),
  };
}

function formulaEntries({ editor, formula }: ContextPlace): readonly ContextEntry[] {
  return formula === null
    ? []
    : [
        {
          id: 'editFormula',
          label: 'Edit the formula',
          icon: <Pencil size={14} />,
          act: () => editor.dispatchCommand(EDIT_MATH_COMMAND, formula),
        },
      ];
}

function numberEntries({ editor, numbers }: ContextPlace): readonly ContextEntry[] {
  if (numbers === null) {
    return [];
  }
  const { start, onward } = numbers;
  const entry = (id: string, label: string, number: number): ContextEntry => ({
    id,
    label,
    icon: <ListOrdered size={14} />,
    act: () => editor.update(() => $setListStart(number), { tag: HISTORY_PUSH_TAG }),
  });
  return [
    ...(onward === null || onward === start
      ? []
      : [entry('numberOn', `Number on from the list before: ${onward}`, onward)]),
    ...(start === 1 ? [] : [entry('numberAnew', 'Number from 1', 1)]),
  ];
}

function codeEntries({ editor, active, wrapsCode }: ContextPlace): readonly ContextEntry[] {
  if (!active.has('codeBlock')) {
    return [];
  }
  const wrapping = {
    id: 'wrapCode',
    label: proseAction('wrapCode').label,
    ...keysOf('wrapCode'),
    icon: <WrapText size={14} />,
    isChecked: wrapsCode === true,
    act: () => runAction(editor, 'wrapCode'),
  };
  const language = hereEntry(editor, 'Language of this code', <Code size={14} />);
  return wrapsCode === null ? [language] : [language, wrapping];
}

// The commonest; the rest is in the table's own menu.
const IN_CONTEXT: ReadonlySet<TableChange> = new Set([
  'rowAbove',
  'rowBelow',
  'columnBefore',
  'columnAfter',
  'deleteRow',
  'deleteColumn',
]);

function tableEntries({ editor, isInTable }: ContextPlace): readonly ContextEntry[] {
  if (!isInTable) {
    return [];
  }
  const changes = TABLE_ENTRIES.flat()
    .filter(({ id }) => IN_CONTEXT.has(id))
    .map((entry) => ({
      ...entry,
      act: () => editor.update(() => $changeTable(entry.id), { tag: HISTORY_PUSH_TAG }),
    }));
  return [...changes, hereEntry(editor, 'More for this table', <Table size={14} />)];
}

function hereEntry(editor: LexicalEditor, label: string, icon: MenuEntry['icon']): ContextEntry {
  return {
    id: 'blockMenu',
    label,
    ...keysOf('blockMenu'),
    icon,
    act: () => editor.dispatchCommand(BLOCK_MENU_COMMAND, undefined),
  };
}
