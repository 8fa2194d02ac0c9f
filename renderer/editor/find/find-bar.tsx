import { COMMAND_PRIORITY_HIGH, KEY_ESCAPE_COMMAND, type LexicalEditor } from 'lexical';
import { CaseSensitive, ChevronDown, ChevronRight, ChevronUp, Regex, WholeWord, X } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { proseAction } from '../shortcuts';
import type { FindOrder } from './find-command';
import type { FindQuery } from './find-query';
import { FindSession, type FindState } from './find-session';
import { workerRunner } from './pattern-runner';
import './find.css';

export interface FindBarProps {
  readonly editor: LexicalEditor;
  /** The name of the text that is searched. */
  readonly label: string;
  readonly query: FindQuery;
  readonly order: { readonly what: FindOrder; readonly number: number };
  readonly onQuery: (query: FindQuery) => void;
  readonly onClose: () => void;
}

const SWITCHES = [
  { name: 'matchesCase', label: 'Match case', Icon: CaseSensitive },
  { name: 'isWholeWord', label: 'Whole words', Icon: WholeWord },
  { name: 'isPattern', label: 'Regular expression', Icon: Regex },
] as const;

export function FindBar({ editor, label, query, order, onQuery, onClose }: FindBarProps): ReactNode {
  const session = useSession(editor);
  const field = useRef<HTMLInputElement>(null);
  const [replaces, setReplaces] = useState(order.what === 'replace');
  const [template, setTemplate] = useState('');
  useEffect(() => void session?.setQuery(query), [session, query]);
  const isStep = (order.what === 'next' || order.what === 'previous') && query.text !== '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: every order counts, also the same one again
  useEffect(() => {
    if (isStep) {
      void session?.settled().then(() => session.move(order.what === 'next' ? 1 : -1));
    }
  }, [session, order.number]);
  // Once an order, and at once: by the time the session is there, somebody may have typed into the field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every order counts, also the same one again
  useLayoutEffect(() => {
    if (!isStep) {
      setReplaces((before) => before || order.what === 'replace');
      field.current?.focus();
      field.current?.select();
    }
  }, [order.number]);

  const close = (): void => {
    session?.caretToMatch();
    onClose();
  };
  useEscapeInText(editor, onClose);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && event.target === field.current && !event.altKey) {
      event.preventDefault();
      session?.move(event.shiftKey ? -1 : 1);
    }
  };
  const canReplace = editor.isEditable();
  return (
    <search className="find-bar" aria-label={`Find in ${label}`} onKeyDown={onKeyDown}>
      <div className="find-row">
        {canReplace && (
          <IconButton
            size="sm"
            label={replaces ? 'Hide replacing' : 'Replace'}
            keys={proseAction('replace').keys ?? ''}
            icon={
              replaces ? (
                <ChevronDown size={14} aria-hidden="true" />
              ) : (
                <ChevronRight size={14} aria-hidden="true" />
              )
            }
            aria-expanded={replaces}
            onPress={() => setReplaces(!replaces)}
          />
        )}
        <input
          ref={field}
          type="text"
          aria-label="Find"
          placeholder="Find"
          value={query.text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onQuery({ ...query, text: event.currentTarget.value })}
          className="find-field"
        />
        {SWITCHES.map(({ name, label: words, Icon }) => (
          <IconButton
            key={name}
            size="sm"
            label={words}
            icon={<Icon size={15} aria-hidden="true" />}
            isSelected={query[name]}
            onPress={() => onQuery({ ...query, [name]: !query[name] })}
          />
        ))}
        <div className="find-moves">
          <FindCount session={session} isAsked={query.text !== ''} />
          <IconButton
            size="sm"
            label="Previous match"
            keys="Shift+Enter"
            icon={<ChevronUp size={14} aria-hidden="true" />}
            onPress={() => session?.move(-1)}
          />
          <IconButton
            size="sm"
            label="Next match"
            keys="Enter"
            icon={<ChevronDown size={14} aria-hidden="true" />}
            onPress={() => session?.move(1)}
          />
          <IconButton
            size="sm"
            label="Close"
            keys="Escape"
            icon={<X size={14} aria-hidden="true" />}
            onPress={close}
          />
        </div>
      </div>
      {canReplace && replaces && (
        <div className="find-row">
          <span aria-hidden="true" className="w-6 shrink-0" />
          <input
            type="text"
            aria-label="Replace with"
            placeholder={query.isPattern ? 'Replace with ($1 for the first group)' : 'Replace with'}
            value={template}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setTemplate(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                event.preventDefault();
                void session?.replaceCurrent(template);
              }
            }}
            className="find-field"
          />
          <Button size="sm" onPress={() => void session?.replaceCurrent(template)}>
            Replace
          </Button>
          <Button size="sm" onPress={() => void session?.replaceAll(template)}>
            Replace all
          </Button>
        </div>
      )}
    </search>
  );
}

/** One session for as long as the bar is there; null in the very first drawing. */
function useSession(editor: LexicalEditor): FindSession | null {
  const [session, setSession] = useState<FindSession | null>(null);
  useEffect(() => {
    const opened = new FindSession(editor, workerRunner());
    setSession(opened);
    return () => opened.close();
  }, [editor]);
  return session;
}

/** Escape in the text takes the bar away first. */
function useEscapeInText(editor: LexicalEditor, onClose: () => void): void {
  useEffect(
    () =>
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          event.preventDefault();
          onClose();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, onClose],
  );
}

const NO_STATE: FindState = { count: 0, index: -1, isSearching: false, problem: null, replaced: null };

function FindCount({
  session,
  isAsked,
}: {
  readonly session: FindSession | null;
  readonly isAsked: boolean;
}): ReactNode {
  const state = useSyncExternalStore(
    session?.subscribe ?? subscribeToNothing,
    session?.state ?? (() => NO_STATE),
  );
  return (
    <span
      role="status"
      aria-label="Matches"
      className={`find-count ${state.problem === null ? '' : 'is-problem'}`}
    >
      {countWords(state, isAsked)}
    </span>
  );
}

const subscribeToNothing = (): (() => void) => () => undefined;

function countWords({ count, index, isSearching, problem, replaced }: FindState, isAsked: boolean): string {
  if (problem !== null) {
    return problem;
  }
  if (!isAsked) {
    return '';
  }
  if (replaced !== null) {
    return replaced === 0 ? 'Nothing to replace' : `${replaced.toLocaleString('en')} replaced`;
  }
  if (count === 0) {
    return isSearching ? 'Searching…' : 'No match';
  }
  return `${(index + 1).toLocaleString('en')} of ${count.toLocaleString('en')}`;
}
