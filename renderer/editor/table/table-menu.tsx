import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  ChevronDown,
  Table,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Menu, type MenuEntry } from '../../ui/menu';
import { $changeTable, type TableChange } from './change-table';

const GROUPS: readonly (readonly (MenuEntry & { readonly id: TableChange })[])[] = [
  [
    { id: 'rowAbove', label: 'Row above', icon: <ArrowUp size={14} /> },
    { id: 'rowBelow', label: 'Row below', icon: <ArrowDown size={14} /> },
    { id: 'columnBefore', label: 'Column before', icon: <ArrowLeft size={14} /> },
    { id: 'columnAfter', label: 'Column after', icon: <ArrowRight size={14} /> },
  ],
  [
    { id: 'alignLeft', label: 'Align column left', icon: <AlignLeft size={14} /> },
    { id: 'alignCenter', label: 'Centre column', icon: <AlignCenter size={14} /> },
    { id: 'alignRight', label: 'Align column right', icon: <AlignRight size={14} /> },
  ],
  [
    { id: 'deleteRow', label: 'Delete row', icon: <Trash2 size={14} />, tone: 'bad' },
    { id: 'deleteColumn', label: 'Delete column', icon: <Trash2 size={14} />, tone: 'bad' },
    { id: 'deleteTable', label: 'Delete table', icon: <Trash2 size={14} />, tone: 'bad' },
  ],
];

/** Rows, columns and alignment of the table with the caret. */
export function TableMenu({ editor }: { readonly editor: LexicalEditor }): ReactNode {
  return (
    <Menu
      label="Table"
      trigger={
        <Button variant="quiet" size="sm" preventFocusOnPress icon={<Table size={12} aria-hidden="true" />}>
          Table
          <ChevronDown size={12} aria-hidden="true" />
        </Button>
      }
      groups={GROUPS}
      onAction={(id) => {
        editor.update(() => $changeTable(id as TableChange), { tag: HISTORY_PUSH_TAG });
        setTimeout(() => editor.focus(), 0);
      }}
    />
  );
}
