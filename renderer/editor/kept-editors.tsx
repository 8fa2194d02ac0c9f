import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { EditorShelf } from './editor-shelf';
import { useEnd } from './use-end';

interface KeptPart {
  readonly shelf: EditorShelf;
  /** What the names of its editors begin with: two steps may call a text the same. */
  readonly part: string;
}

/** Where editors are kept while they are not shown. Without one each editor ends with its component. */
export const KeptEditors = createContext<KeptPart | null>(null);

/** Keeps the editors of all that it holds until it goes itself. */
export function KeepEditors({ children }: { readonly children: ReactNode }): ReactNode {
  const [kept] = useState(() => ({ shelf: new EditorShelf(), part: '' }));
  useEnd(() => kept.shelf.clear());
  return <KeptEditors value={kept}>{children}</KeptEditors>;
}

/** A part of it, which may go and come back. */
export function EditorsOf(props: { readonly part: string; readonly children: ReactNode }): ReactNode {
  const { part, children } = props;
  const outer = useContext(KeptEditors);
  const kept = useMemo(() => (outer === null ? null : { shelf: outer.shelf, part }), [outer, part]);
  return <KeptEditors value={kept}>{children}</KeptEditors>;
}
