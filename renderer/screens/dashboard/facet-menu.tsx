import { Check, ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { formatCount } from '#shared/lib/count';
import type { Choices } from '../../stores/task-pages';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { SearchField } from '../../ui/search-field';

export interface FacetMenuProps {
  /** What is chosen from: 'Domain'. */
  readonly name: string;
  readonly choices: Choices;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** More choices than one can see at once: a search helps. */
const MANY = 8;

/** Chooses any number of values of one property. */
export function FacetMenu({ name, choices, chosen, onChange }: FacetMenuProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const only = chosen.length === 1 ? choices.find((choice) => choice.value === chosen[0])?.label : undefined;
  const words = chosen.length === 0 ? name : `${name}: ${only ?? chosen.length}`;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className={classNames(
          'max-w-44 2xl:max-w-64',
          chosen.length > 0 && 'border-accent/50! bg-accent-soft! text-accent!',
        )}
        isDisabled={choices.length === 0}
      >
        <span className="truncate">{words}</span>
        <ChevronDown size={14} aria-hidden="true" className="shrink-0 opacity-70" />
      </Button>
      <Popover
        offset={4}
        placement="bottom start"
        className="appear flex w-72 flex-col rounded-md border border-line bg-raised shadow-md"
      >
        <Dialog aria-label={`Filter by ${name.toLowerCase()}`} className="flex min-h-0 flex-col outline-none">
          <Choose {...{ name, choices, chosen, onChange }} onEscape={() => setOpen(false)} />
          {chosen.length > 0 && (
            <div className="border-line border-t p-1">
              <Button variant="quiet" size="sm" className="w-full" onPress={() => onChange([])}>
                Clear
              </Button>
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface ChooseProps extends FacetMenuProps {
  readonly onEscape: () => void;
}

function Choose({ name, choices, chosen, onChange, onEscape }: ChooseProps): ReactNode {
  const [text, setText] = useState('');
  const { contains } = useFilter({ sensitivity: 'base' });
  const list = (
    <ListBox
      aria-label={name}
      selectionMode="multiple"
      escapeKeyBehavior="none"
      selectedKeys={chosen}
      onSelectionChange={(keys) =>
        onChange(keys === 'all' ? choices.map(({ value }) => value) : [...keys].map(String))
      }
      autoFocus={choices.length <= MANY}
      renderEmptyState={() => <p className="px-2 py-3 text-center text-ink-faint">Nothing by that name</p>}
      className="max-h-80 overflow-y-auto p-1 outline-none"
    >
      {choices.map(({ value, label, tasks }) => (
        <ListBoxItem
          key={value}
          id={value}
          textValue={label}
          className="group flex items-center gap-2 rounded-sm px-2 py-1.5 text-ink text-sm outline-none data-focused:bg-hover data-pressed:bg-press"
        >
          <span
            aria-hidden="true"
            className="flex size-4 shrink-0 items-center justify-center rounded-sm border border-line-strong text-on-accent group-data-selected:border-accent group-data-selected:bg-accent"
          >
            <Check size={12} strokeWidth={3} className="opacity-0 group-data-selected:opacity-100" />
          </span>
          <span className="min-w-0 grow truncate">{label}</span>
          <span className="text-ink-faint text-xs tabular-nums">{formatCount(tasks)}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
  if (choices.length <= MANY) {
    return list;
  }
  return (
    <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
      <div className="border-line border-b p-1.5">
        <SearchField
          label={`Search ${name.toLowerCase()}s`}
          value={text}
          onChange={setText}
          onKeyDown={(event) => event.key === 'Escape' && onEscape()}
          size="sm"
          autoFocus
        />
      </div>
      {list}
    </Autocomplete>
  );
}
