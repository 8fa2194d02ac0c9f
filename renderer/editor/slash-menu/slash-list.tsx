import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { Kbd } from '../../ui/kbd';
import { placeOf } from '../panels/places';
import type { ProseAction, ProseActionId } from '../shortcuts';
import { ACTION_ICONS } from '../toolbar/action-icons';
import { placeList } from './place-list';
import type { SlashGroup } from './slash-items';

export interface SlashListProps {
  readonly id: string;
  readonly editor: LexicalEditor;
  readonly groups: readonly SlashGroup[];
  readonly onChoose: (id: ProseActionId) => void;
  readonly onClose: () => void;
}

/** The list itself. The text box keeps the focus and says which entry is the active one. */
export function SlashList({ id, editor, groups, onChoose, onClose }: SlashListProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const actions = groups.flatMap((group) => group.actions);
  const [at, setAt] = useState(0);
  const active = actions[at];
  const optionId = (action: ProseAction) => `${id}-${action.id}`;

  const onKeyDown = useEffectEvent((event: KeyboardEvent): boolean => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return false;
    }
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + actions.length) % actions.length);
        break;
      case 'Enter':
      case 'Tab':
        if (active !== undefined) {
          onChoose(active.id);
        }
        break;
      case 'Escape':
        onClose();
        break;
      default:
        return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  });
  useEffect(
    () => editor.registerCommand(KEY_DOWN_COMMAND, (event) => onKeyDown(event), COMMAND_PRIORITY_CRITICAL),
    [editor],
  );

  const activeId = active === undefined ? null : optionId(active);
  useLayoutEffect(() => {
    const box = editor.getRootElement();
    if (box === null || activeId === null) {
      return;
    }
    const attributes = {
      'aria-activedescendant': activeId,
      'aria-controls': id,
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
    };
    for (const [name, value] of Object.entries(attributes)) {
      box.setAttribute(name, value);
    }
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of Object.keys(attributes)) {
        box.removeAttribute(name);
      }
    };
  }, [editor, id, activeId]);

  useLayoutEffect(() => {
    const follow = () => place(list.current, editor);
    follow();
    window.addEventListener('resize', follow);
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', follow);
      window.removeEventListener('scroll', follow, { capture: true });
    };
  }, [editor]);

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label="Blocks and insertions"
      tabIndex={0}
      className="slash-list appear"
      // The text keeps the keyboard.
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map((group) => (
        <div
          key={group.title ?? ''}
          {...(group.title === null ? {} : { role: 'group', 'aria-label': group.title })}
        >
          {group.title !== null && (
            <div aria-hidden="true" className="px-2 pt-2 pb-1 font-medium text-2xs text-ink-faint">
              {group.title}
            </div>
          )}
          {group.actions.map((action) => (
            <Option
              key={action.id}
              id={optionId(action)}
              action={action}
              isActive={action === active}
              onPoint={() => setAt(actions.indexOf(action))}
              onChoose={() => onChoose(action.id)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly action: ProseAction;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Option({ id, action, isActive, onPoint, onChoose }: OptionProps): ReactNode {
  const Icon = ACTION_ICONS[action.id];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the text box has the keyboard; its keys act on the active option
    // biome-ignore lint/a11y/useFocusableInteractive: as above; aria-activedescendant points here
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className="slash-option"
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      <span aria-hidden="true" className="inline-flex w-5 shrink-0 justify-center text-ink-soft">
        {Icon !== undefined && <Icon size={15} />}
      </span>
      <span className="grow truncate">{action.label}</span>
      {action.typed !== undefined && (
        <span aria-hidden="true" className="max-w-28 truncate font-mono text-2xs text-ink-faint">
          {action.typed}
        </span>
      )}
      {action.keys !== undefined && (
        <Kbd keys={action.keys} className="min-w-22 justify-end text-ink-faint" />
      )}
    </div>
  );
}

function place(list: HTMLElement | null, editor: LexicalEditor): void {
  const line = placeOf(editor, null);
  if (list === null || line === null) {
    return;
  }
  const size = { width: list.offsetWidth, height: list.scrollHeight };
  const { left, top, bottom, maxHeight } = placeList(line, size, {
    width: window.innerWidth,
    height: window.innerHeight,
  });
  list.style.left = `${left}px`;
  list.style.top = top === null ? 'auto' : `${top}px`;
  list.style.bottom = bottom === null ? 'auto' : `${bottom}px`;
  list.style.maxHeight = `${maxHeight}px`;
}
