import { Pencil } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useSettings } from '../../stores/settings-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { SearchField } from '../../ui/search-field';
import { ACTION_SCOPES, type Action, ALL_ACTIONS, isRemappable } from './all-actions';
import { ChangeKeys } from './change-keys';
import { findActions } from './find-actions';
import { useReadKeys } from './use-applied-keys';

export interface KeySheetProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Every action with its keys, by where it is done; others can be chosen for most of them. */
export function KeySheet({ isOpen, onOpenChange }: KeySheetProps): ReactNode {
  return (
    <Dialog title="Keys" isOpen={isOpen} onOpenChange={onOpenChange} size="lg">
      <Sheet />
    </Dialog>
  );
}

function Sheet(): ReactNode {
  const [typed, setTyped] = useState('');
  const [changed, setChanged] = useState<Action | null>(null);
  const { chosen } = useReadKeys();
  const change = useSettings((state) => state.change);
  const found = findActions(ALL_ACTIONS, typed);
  const count = Object.keys(chosen).length;
  const list = useRef<HTMLDivElement>(null);
  const done = (): void => {
    // What had the keyboard goes; it is left where it came from.
    list.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setChanged(null);
  };
  return (
    <>
      <div className="sticky -top-5 z-10 -mt-5 mb-3 flex flex-col gap-3 bg-surface pt-5 pb-2">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SearchField
            label="Search the keys"
            placeholder="Search actions or keys"
            autoFocus
            value={typed}
            onChange={setTyped}
            className="w-72 max-w-full"
          />
          <p role="status" className="text-ink-faint text-xs">
            {typed.trim() === '' ? '' : found.length === 1 ? '1 match' : `${found.length} matches`}
          </p>
          <Button
            size="sm"
            className="ms-auto"
            isDisabled={count === 0}
            onPress={() => {
              setChanged(null);
              void change({ keys: {} });
            }}
          >
            Reset all
          </Button>
        </div>
        {changed !== null && <ChangeKeys key={changed.id} action={changed} chosen={chosen} onDone={done} />}
      </div>
      {found.some((action) => !isRemappable(action)) && (
        <p className="mb-4 text-ink-soft text-xs">
          Keys without a pencil stay as they are: those of what has the focus, and those of the system.
        </p>
      )}
      {found.length === 0 && <p className="text-ink-soft">Nothing found for “{typed.trim()}”.</p>}
      <div ref={list} className="columns-1 gap-10 md:columns-2 lg:columns-3">
        {ACTION_SCOPES.map((scope) => {
          const actions = found.filter((action) => action.scope === scope);
          return (
            actions.length > 0 && (
              <section key={scope} aria-label={scope} className="mb-6">
                <h3 className="mb-2 break-after-avoid font-semibold text-ink-soft text-xs">{scope}</h3>
                <ul>
                  {actions.map((action) => (
                    <Row
                      key={action.id}
                      action={action}
                      isChosen={chosen[action.id] !== undefined}
                      isOpen={changed?.id === action.id}
                      onChange={() => setChanged(action)}
                    />
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </>
  );
}

interface RowProps {
  readonly action: Action;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly onChange: () => void;
}

function Row({ action, isChosen, isOpen, onChange }: RowProps): ReactNode {
  return (
    <li className="flex break-inside-avoid items-center gap-2 border-line border-b py-1 text-sm">
      <span className="min-w-0 grow basis-28 py-0.5 text-ink">
        {action.label}
        {isChosen && <span className="ms-1.5 text-2xs text-accent">changed</span>}
      </span>
      <span className="flex min-w-0 max-w-[45%] shrink-0 justify-end text-ink-soft">
        <Kbd keys={action.keys} isSpoken className="flex-wrap justify-end" />
      </span>
      <span className="flex size-6 shrink-0 items-center justify-center">
        {isRemappable(action) && (
          <IconButton
            size="sm"
            label={`Change the keys: ${action.label}`}
            icon={<Pencil size={12} aria-hidden="true" />}
            aria-expanded={isOpen}
            onPress={onChange}
          />
        )}
      </span>
    </li>
  );
}
