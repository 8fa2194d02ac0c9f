import type { LexicalEditor } from 'lexical';
import { useContext, useEffect } from 'react';
import { PictureDeskContext, setPictureDesk } from './picture-desk';

/** Lets an editor keep pictures wherever somebody around it does. */
export function usePictureDesk(editor: LexicalEditor): void {
  const desk = useContext(PictureDeskContext);
  useEffect(() => {
    setPictureDesk(editor, desk);
    return () => setPictureDesk(editor, null);
  }, [editor, desk]);
}
