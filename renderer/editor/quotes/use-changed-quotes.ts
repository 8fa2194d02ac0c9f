import type { LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import { quoteIdOf } from '../link/link-target';
import { ProseLinkNode } from '../link/prose-link-node';
import './quotes.css';

const CHANGED = 'The text it points to has changed';

/**
 * Marks the citations whose passages have changed since; `ids` are parted by blanks. How they look is no part of the
 * document: nothing is written into it, and nothing is done for other keys.
 */
export function useChangedQuotes(editor: LexicalEditor, ids: string): void {
  const latest = useRef(ids);
  useEffect(() => {
    latest.current = ids;
    for (const link of editor.getRootElement()?.querySelectorAll<HTMLElement>('a.quote-chip') ?? []) {
      dress(link, ids);
    }
  }, [editor, ids]);
  useEffect(
    () =>
      editor.registerMutationListener(ProseLinkNode, (mutations) => {
        for (const [key, mutation] of mutations) {
          const link = mutation === 'destroyed' ? null : editor.getElementByKey(key);
          if (link !== null) {
            dress(link, latest.current);
          }
        }
      }),
    [editor],
  );
}

function dress(link: HTMLElement, ids: string): void {
  const id = quoteIdOf(link.getAttribute('href') ?? '');
  const isChanged = id !== null && ids.split(' ').includes(id);
  if (link.classList.toggle('is-changed', isChanged)) {
    link.title = CHANGED;
    link.setAttribute('aria-description', CHANGED);
  } else if (link.title === CHANGED) {
    link.removeAttribute('title');
    link.removeAttribute('aria-description');
  }
}
