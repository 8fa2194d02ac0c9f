import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { whenArrived } from './arrivals';
import { $isPictureNode } from './picture-node';

/** Whether a picture stands in the text at its own size: it is on the disk, and its file has been read. */
export function useIsDrawn(editor: LexicalEditor, key: NodeKey): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let image: HTMLImageElement | null = null;
    let isHere = true;
    const onLoad = () => setDrawn(true);
    const watch = () => {
      image = isHere ? (editor.getElementByKey(key)?.querySelector('img') ?? null) : null;
      if (image?.complete === true) {
        onLoad();
      } else {
        image?.addEventListener('load', onLoad);
      }
    };
    // After the update that gives the picture its address.
    void whenArrived(editor.read(() => $arrivalOf(key))).then(() => setTimeout(watch, 0));
    return () => {
      isHere = false;
      image?.removeEventListener('load', onLoad);
    };
  }, [editor, key]);
  return isDrawn;
}

function $arrivalOf(key: NodeKey): string {
  const node = $getNodeByKey(key);
  return $isPictureNode(node) ? node.getArrival() : '';
}
