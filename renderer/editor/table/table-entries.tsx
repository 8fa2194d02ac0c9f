import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Columns2,
  PanelTop,
  Rows2,
  Trash2,
} from 'lucide-react';
import type { MenuEntry } from '../../ui/menu';
import { keysOf } from '../shortcuts';
import type { TableChange } from './change-table';

/** What can be done with a table, in groups; its own menu and the context menu show it. */
export const TABLE_ENTRIES: readonly (readonly (MenuEntry & { readonly id: TableChange })[])[] = [
  [
    { id: 'rowAbove', label: 'Row above', icon: <BetweenHorizontalEnd size={14} /> },
    { id: 'rowBelow', label: 'Row below', icon: <BetweenHorizontalStart size={14} /> },
    { id: 'columnBefore', label: 'Column before', icon: <BetweenVerticalEnd size={14} /> },
    { id: 'columnAfter', label: 'Column after', icon: <BetweenVerticalStart size={14} /> },
  ],
  [
    { id: 'rowUp', label: 'Move row up', ...keysOf('moveUp'), icon: <ArrowUp size={14} /> },
    { id: 'rowDown', label: 'Move row down', ...keysOf('moveDown'), icon: <ArrowDown size={14} /> },
    { id: 'columnLeft', label: 'Move column left', keys: 'Alt+Left', icon: <ArrowLeft size={14} /> },
    { id: 'columnRight', label: 'Move column right', keys: 'Alt+Right', icon: <ArrowRight size={14} /> },
  ],
  [
    { id: 'alignLeft', label: 'Align column left', icon: <AlignLeft size={14} /> },
    { id: 'alignCenter', label: 'Centre column', icon: <AlignCenter size={14} /> },
    { id: 'alignRight', label: 'Align column right', icon: <AlignRight size={14} /> },
    { id: 'headRow', label: 'Header row on or off', icon: <PanelTop size={14} /> },
  ],
  [
    { id: 'selectRow', label: 'Select row', icon: <Rows2 size={14} /> },
    { id: 'selectColumn', label: 'Select column', icon: <Columns2 size={14} /> },
  ],
  [
    { id: 'deleteRow', label: 'Delete row', icon: <Trash2 size={14} />, tone: 'bad' },
    { id: 'deleteColumn', label: 'Delete column', icon: <Trash2 size={14} />, tone: 'bad' },
    { id: 'deleteTable', label: 'Delete table', icon: <Trash2 size={14} />, tone: 'bad' },
  ],
];
