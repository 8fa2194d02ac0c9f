import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import { shortcuts } from '../../shortcuts/shortcuts';
import { useSettings } from '../../stores/settings-store';
import type { PaletteItem, PaletteScene } from './palette-items';
import { PaletteList } from './palette-list';
import { shownItems } from './shown-items';
import { useFoundTasks } from './use-found-tasks';

/** As many are kept as an empty field shows first. */
const MOST_RECENT = 8;

export interface PaletteProps {
  readonly scene: PaletteScene;
  readonly onClose: () => void;
}

/**
 * Everything that can be done where the keyboard was. A field and a list of its own, without the machinery of other
 * dialogs: the keyboard goes back to where it was by our own hand, with caret and selection, before anything is done.
 */
export function Palette({ scene, onClose }: PaletteProps): ReactNode {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const [recent] = useState(() => useSettings.getState().settings.palette);
  const tasks = useFoundTasks(typed);
  const shown = useMemo(() => shownItems(scene, typed, recent, tasks), [scene, typed, recent, tasks]);
  const place = Math.min(at, shown.length - 1);
  const current = shown[place];
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const choose = (item: PaletteItem | undefined): void => {
    if (item === undefined) {
      return;
    }
    const { settings, change } = useSettings.getState();
    const others = settings.palette.filter((one) => one !== item.id);
    if (REMEMBERED.has(item.group)) {
      void change({ palette: [item.id, ...others].slice(0, MOST_RECENT) });
    }
    onClose();
    // When the palette is gone: until then it is a dialog, and what is behind it hears no keys.
    setTimeout(item.run, 0);
  };
  const leave = (): void => {
    onClose();
    setTimeout(() => scene.back(() => undefined), 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    const next = nextPlace(event, place, shown.length, typed !== '');
    if (next !== null) {
      event.preventDefault();
      setAt(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(current);
    } else if (event.key === 'Escape' || matchesKeys(event, shortcuts.palette.keys)) {
      event.preventDefault();
      leave();
    } else if (event.key === 'Tab') {
      // There is nowhere else to go to.
      event.preventDefault();
    }
  };

  return (
    <div
      role="dialog"
      aria-modal="true"
      aria-label="Palette"
      onKeyDown={onKeyDown}
      className="appear fixed inset-0 z-50 flex justify-center bg-scrim px-4 pt-[min(6rem,8vh)] pb-4"
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) {
          event.preventDefault();
          leave();
        }
      }}
    >
      <div className="flex h-fit max-h-full w-full max-w-160 flex-col overflow-hidden rounded-lg border border-line bg-raised text-ink shadow-lg">
        <div className="flex shrink-0 items-center gap-3 border-line border-b px-4">
          <Search size={16} aria-hidden="true" className="shrink-0 text-ink-faint" />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label="What to do, or where to go"
            aria-expanded={shown.length > 0}
            aria-controls={shown.length > 0 ? `${id}-list` : undefined}
            aria-autocomplete="list"
            aria-activedescendant={current === undefined ? undefined : `${id}-${place}`}
            placeholder="What to do, or where to go"
            spellCheck={false}
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setAt(0);
            }}
            className="h-12 min-w-0 grow bg-transparent text-base text-ink outline-none"
          />
        </div>
        {shown.length === 0 ? (
          <p className="px-4 py-6 text-ink-soft">
            Nothing found for “{typed.trim()}”. Try another word for it; what cannot be done here and now is
            not listed.
          </p>
        ) : (
          <PaletteList
            id={id}
            items={shown}
            current={current ?? null}
            areGrouped={typed.trim() === ''}
            onPoint={setAt}
            onChoose={choose}
          />
        )}
        <p role="status" className="shrink-0 border-line border-t px-4 py-1.5 text-2xs text-ink-faint">
          {countWords(shown.length, typed.trim())}
        </p>
      </div>
    </div>
  );
}

/** Ways to somewhere are not worth remembering: a heading, a task. */
const REMEMBERED: ReadonlySet<string> = new Set([
  'Used before',
  'Workspace',
  'Writing',
  'Tasks',
  'Everywhere',
]);

function countWords(count: number, typed: string): string {
  if (count === 0) {
    return 'No matches';
  }
  return typed === '' ? `${count} things to do` : count === 1 ? '1 match' : `${count} matches`;
}

/** Home and End belong to the field while there is something in it. */
function nextPlace(event: KeyboardEvent, at: number, count: number, hasText: boolean): number | null {
  if (count === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return null;
  }
  switch (event.key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(at + 8, count - 1);
    case 'PageUp':
      return Math.max(at - 8, 0);
    case 'Home':
      return hasText ? null : 0;
    case 'End':
      return hasText ? null : count - 1;
    default:
      return null;
  }
}
