import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { classNames } from './class-names';
import { Kbd } from './kbd';
import { useFirstKeys } from './keymap';
import { VisuallyHidden } from './visually-hidden';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly keys?: string;
  readonly tone?: 'plain' | 'bad';
  readonly isDisabled?: boolean;
  /** Shown with a tick. */
  readonly isChecked?: boolean;
}

/** A list with more entries has them closer together, so that it is seen as a whole. */
const LONG = 12;

export interface MenuListProps {
  /** The accessible name of the list. */
  readonly label: string;
  /** Groups, drawn with a line between them. */
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly onAction: (id: string) => void;
  /** For a list that no trigger opens: the keyboard goes to its first entry. */
  readonly autoFocus?: boolean;
}

export interface MenuProps extends Omit<MenuListProps, 'autoFocus'> {
  /** A Button or IconButton. */
  readonly trigger: ReactNode;
}

export function Menu({ trigger, ...list }: MenuProps): ReactNode {
  return (
    <MenuTrigger>
      {trigger}
      <Popover
        offset={4}
        className="appear min-w-48 overflow-auto rounded-md border border-line bg-raised p-1 shadow-md"
      >
        <MenuList {...list} />
      </Popover>
    </MenuTrigger>
  );
}

/** The entries of a menu, for a popover that opens in some other way than by a button. */
export function MenuList({ label, groups, onAction, autoFocus = false }: MenuListProps): ReactNode {
  const isLong = groups.flat().length > LONG;
  const disabled = groups.flat().flatMap((entry) => (entry.isDisabled === true ? [entry.id] : []));
  return (
    <AriaMenu
      aria-label={label}
      onAction={(key) => onAction(String(key))}
      disabledKeys={disabled}
      {...(autoFocus ? { autoFocus: 'first' } : {})}
      className="outline-none"
    >
      {groups.map((group, index) => [
        index > 0 && <Separator key={`line-${group[0]?.id}`} className="my-1 h-px bg-line" />,
        <MenuSection key={group[0]?.id ?? 'empty'} aria-label={`${label}, group ${index + 1}`}>
          {group.map((entry) => (
            <Entry key={entry.id} entry={entry} isDense={isLong} />
          ))}
        </MenuSection>,
      ])}
    </AriaMenu>
  );
}

interface EntryProps {
  readonly entry: MenuEntry;
  readonly isDense: boolean;
}

function Entry({ entry, isDense }: EntryProps): ReactNode {
  const keys = useFirstKeys(entry.keys);
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      className={classNames(
        'flex items-center gap-2 rounded-sm px-2 text-sm outline-none',
        isDense ? 'py-1' : 'py-1.5',
        'data-focused:bg-hover data-pressed:bg-press data-disabled:opacity-45',
        entry.tone === 'bad' ? 'text-bad' : 'text-ink',
      )}
    >
      {entry.icon !== undefined && (
        <span aria-hidden="true" className="inline-flex w-4 shrink-0 justify-center text-ink-soft">
          {entry.icon}
        </span>
      )}
      <span className="grow">
        {entry.label}
        {entry.isChecked === true && <VisuallyHidden>, on</VisuallyHidden>}
      </span>
      {entry.isChecked === true && <Check size={14} aria-hidden="true" className="text-accent" />}
      {keys !== undefined && <Kbd keys={keys} className="ps-4 text-ink-faint" />}
    </MenuItem>
  );
}
