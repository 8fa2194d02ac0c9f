import { IS_APPLE, type LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import { quoteIdOf } from './link-target';

/** Citations answer a click; other links open with Ctrl or Cmd, or with a plain click in a text that is only read. */
export function useLinkClicks(
  editor: LexicalEditor,
  onOpenLink: (url: string) => void,
  onQuoteClick: ((id: string) => void) | undefined,
): void {
  const latest = useRef({ onOpenLink, onQuoteClick });
  useEffect(() => {
    latest.current = { onOpenLink, onQuoteClick };
  });
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const url = link?.getAttribute('href') ?? null;
      if (url === null) {
        return;
      }
      event.preventDefault();
      const quote = quoteIdOf(url);
      if (quote !== null) {
        latest.current.onQuoteClick?.(quote);
      } else if (
        !url.startsWith('#') &&
        (!editor.isEditable() || (IS_APPLE ? event.metaKey : event.ctrlKey))
      ) {
        latest.current.onOpenLink(url);
      }
    };
    return editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('click', onClick);
      previous?.removeEventListener('auxclick', onClick);
      root?.addEventListener('click', onClick);
      root?.addEventListener('auxclick', onClick);
    });
  }, [editor]);
}
