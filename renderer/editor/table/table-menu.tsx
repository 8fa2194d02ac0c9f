import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { ChevronDown, Table } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { $changeTable, type TableChange } from './change-table';
import { TABLE_ENTRIES } from './table-entries';

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
      groups={TABLE_ENTRIES}
      onAction={(id) => {
        editor.update(() => $changeTable(id as TableChange), { tag: HISTORY_PUSH_TAG });
        setTimeout(() => editor.focus(), 0);
      }}
    />
  );
}
