import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { EditorShelf } from './editor-shelf';
import { useEnd } from './use-end';

interface KeptPart {
  readonly shelf: EditorShelf;
  /** What the names of its editors begin with: two steps may call a text the same. */
  readonly part: string;
}

/** Where editors are kept while they are not shown. Without one each editor ends with its component. */
export const KeptEditors = createContext<KeptPart | null>(null);

export interface KeepEditorsProps {
  /** Whose editors they are, as one name. */
  readonly of: string;
  readonly children: ReactNode;
}

/**
 * The shelf of what is being drawn and is not on the page yet. React may give a drawing up and begin anew, several times:
 * the editors that were made for it, with their texts, are those of the next one.
 */
let begun: { readonly of: string; readonly shelf: EditorShelf } | null = null;

/** Keeps the editors of all that it holds until it goes itself. */
export function KeepEditors({ of, children }: KeepEditorsProps): ReactNode {
  const [kept] = useState(() => ({ shelf: beginShelf(of), part: '' }));
  useEffect(() => {
    if (begun?.shelf === kept.shelf) {
      begun = null;
    }
  }, [kept]);
  useEnd(() => kept.shelf.clear());
  return <KeptEditors value={kept}>{children}</KeptEditors>;
}

function beginShelf(of: string): EditorShelf {
  if (begun?.of !== of) {
    begun?.shelf.clear();
    begun = { of, shelf: new EditorShelf() };
  }
  return begun.shelf;
}

/** A part of it, which may go and come back. */
export function EditorsOf(props: { readonly part: string; readonly children: ReactNode }): ReactNode {
  const { part, children } = props;
  const outer = useContext(KeptEditors);
  const kept = useMemo(() => (outer === null ? null : { shelf: outer.shelf, part }), [outer, part]);
  return <KeptEditors value={kept}>{children}</KeptEditors>;
}
