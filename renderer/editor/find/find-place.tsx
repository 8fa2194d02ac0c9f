import { $onUpdate, COMMAND_PRIORITY_LOW, IS_APPLE, type LexicalEditor } from 'lexical';
import { type ReactNode, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { matchAction } from '../actions/match-keys';
import type { ProseActionId } from '../shortcuts';
import { FindBar } from './find-bar';
import { FIND_COMMAND, type FindOrder } from './find-command';
import { type FindQuery, NO_QUERY } from './find-query';
import { selectedWords } from './find-selection';

export interface FindPlaceProps {
  readonly editor: LexicalEditor;
  readonly label: string;
  /** Whether it is asked for from anywhere in its step; a field among others only from within. */
  readonly isMain: boolean;
}

const ORDERS: Partial<Record<ProseActionId, FindOrder>> = {
  find: 'find',
  replace: 'replace',
  findNext: 'next',
  findPrevious: 'previous',
};

/** Where the bar appears that finds and replaces. It keeps what was last looked for. */
export function FindPlace({ editor, label, isMain }: FindPlaceProps): ReactNode {
  const [query, setQuery] = useState<FindQuery>(NO_QUERY);
  // Counts the orders, so that each of them is heard, also by a bar that is there already.
  const [order, setOrder] = useState<{ readonly what: FindOrder; readonly number: number } | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const take = useCallback(
    (what: FindOrder) => {
      const isInText = editor.getRootElement()?.contains(document.activeElement) === true;
      const isStep = what === 'next' || what === 'previous';
      const words = isInText && !isStep ? selectedWords(editor) : '';
      // Before the next key is heard: it is for the field.
      flushSync(() => {
        if (words !== '') {
          setQuery((last) => ({ ...last, text: words, isPattern: false }));
        }
        setOrder((last) => ({ what, number: (last?.number ?? 0) + 1 }));
      });
    },
    [editor],
  );
  useEffect(
    () =>
      editor.registerCommand(
        FIND_COMMAND,
        (what) => {
          $onUpdate(() => take(what));
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, take],
  );
  useKeysAround(editor, isMain, place, take);
  return (
    <div ref={place}>
      {order !== null && (
        <FindBar
          editor={editor}
          label={label}
          query={query}
          order={order}
          onQuery={setQuery}
          onClose={() => setOrder(null)}
        />
      )}
    </div>
  );
}

/** The keys also work beside the text: in the toolbar, in the bar itself, and where nothing can be written. */
function useKeysAround(
  editor: LexicalEditor,
  isMain: boolean,
  place: { readonly current: HTMLElement | null },
  take: (what: FindOrder) => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const id = event.defaultPrevented ? null : matchAction(event, IS_APPLE);
    const what = id === null ? undefined : ORDERS[id];
    const around = place.current?.closest(isMain ? '[data-region]' : '.prose-editor');
    const isHere = event.target instanceof Node && around?.contains(event.target) === true;
    if (what !== undefined && isHere && (what !== 'replace' || editor.isEditable())) {
      event.preventDefault();
      take(what);
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
