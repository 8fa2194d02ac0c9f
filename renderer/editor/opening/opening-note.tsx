import type { LexicalEditor } from 'lexical';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { documentOf } from '../markdown/document-of';

/** What takes less is over before it is read, in milliseconds. */
const WORTH_SAYING = 1_000;

/** Says that a long text is not all there yet, where that takes a while. It lies over the lower edge of what is seen. */
export function OpeningNote({ editor }: { readonly editor: LexicalEditor }): ReactNode {
  const isOpening = useSyncExternalStore(
    (changed) => editor.registerUpdateListener(changed),
    () => documentOf(editor).isLeft,
  );
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (isOpening) {
      const timer = setTimeout(() => setLong(true), WORTH_SAYING);
      return () => clearTimeout(timer);
    }
    setLong(false);
    return;
  }, [isOpening]);
  return isOpening && isLong ? (
    <div className="paste-note-place">
      <p role="status" className="paste-note pe-3 appear">
        Opening…
      </p>
    </div>
  ) : null;
}
