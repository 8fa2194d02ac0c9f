import { Columns2 } from 'lucide-react';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { isBehindDialog } from '../blocks/shortcuts/behind-dialog';
import { matchesKeys } from '../blocks/shortcuts/match-keys';
import { workspaceShortcuts } from '../shortcuts/workspace-shortcuts';
import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { useLiveActions } from '../ui/live-actions';

export interface BesideChoice {
  readonly id: string;
  readonly label: string;
  /** A few words on what it says. */
  readonly summary: string;
  readonly isShown: boolean;
}

export interface BesideMenuProps {
  readonly texts: readonly BesideChoice[];
  readonly earlier: readonly BesideChoice[];
  readonly onToggle: (id: string) => void;
}

const KEYS = workspaceShortcuts.beside.keys;

/** What stands beside the work: any text of the task, and what was said in earlier steps. */
export function BesideMenu({ texts, earlier, onToggle }: BesideMenuProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // Who is alone with the text has nothing beside it.
    const isAlone = document.documentElement.dataset['alone'] !== undefined;
    const isMeant = !isAlone && !event.defaultPrevented && !event.isComposing && matchesKeys(event, KEYS);
    // Asked last: looking for a dialog costs more the longer the text on the screen is.
    if (isMeant && !isBehindDialog()) {
      event.preventDefault();
      setOpen(true);
    }
  });
  useLiveActions({ beside: texts.length + earlier.length === 0 ? null : () => setOpen(true) });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  const all = [...texts, ...earlier];
  const shown = all.filter((choice) => choice.isShown).map(({ id }) => id);
  if (all.length === 0) {
    return null;
  }
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button size="sm" variant="quiet" icon={<Columns2 size={13} aria-hidden="true" />}>
        Beside
      </Button>
      <Popover
        offset={4}
        className="appear max-h-[60vh] w-72 overflow-auto rounded-md border border-line bg-raised p-1 shadow-md"
      >
        <Menu
          aria-label="What stands beside the work"
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) => {
            const now = keys === 'all' ? new Set(all.map(({ id }) => id)) : new Set([...keys].map(String));
            const changed = all.find((choice) => now.has(choice.id) !== choice.isShown);
            if (changed !== undefined) {
              onToggle(changed.id);
            }
          }}
          className="outline-none"
        >
          {texts.length > 0 && <Choices title="Texts of the task" choices={texts} />}
          {earlier.length > 0 && <Choices title="From earlier" choices={earlier} />}
        </Menu>
        <p className="flex items-center gap-2 px-2 pt-1 pb-0.5 text-2xs text-ink-faint">
          <Kbd keys={KEYS} /> opens this list
        </p>
      </Popover>
    </MenuTrigger>
  );
}

function Choices({
  title,
  choices,
}: {
  readonly title: string;
  readonly choices: readonly BesideChoice[];
}): ReactNode {
  return (
    <MenuSection>
      <Header className="px-2 pt-1.5 pb-0.5 font-medium text-2xs text-ink-faint">{title}</Header>
      {choices.map(({ id, label, summary, isShown }) => (
        <MenuItem
          key={id}
          id={id}
          textValue={label}
          className="flex items-center gap-2 rounded-sm px-2 py-1.5 text-ink text-sm outline-none data-focused:bg-hover data-pressed:bg-press"
        >
          <span aria-hidden="true" className="w-4 shrink-0 text-accent">
            {isShown ? '✓' : ''}
          </span>
          <span className="shrink-0">{label}</span>
          <span className="min-w-0 grow truncate text-end text-ink-faint text-xs">{summary}</span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
