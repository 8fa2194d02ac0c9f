import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { whenArrived } from './arrivals';
import { $isPictureNode } from './picture-node';

/** `drawn`: it stands in the text at its own size. `refused`: it was on its way, and is not taken. */
export type DrawnState = 'arriving' | 'drawn' | 'refused';

/** How far a picture has come: to the disk first, and then onto the screen. */
export function useDrawnState(editor: LexicalEditor, key: NodeKey): DrawnState {
  const [state, setState] = useState<DrawnState>('arriving');
  useEffect(() => {
    let image: HTMLImageElement | null = null;
    let isHere = true;
    const onLoad = () => setState('drawn');
    const watch = () => {
      image = isHere ? (editor.getElementByKey(key)?.querySelector('img') ?? null) : null;
      if (image?.complete === true) {
        onLoad();
      } else {
        image?.addEventListener('load', onLoad);
      }
    };
    const arrival = editor.read(() => $arrivalOf(key));
    void whenArrived(arrival).then((address) => {
      if (isHere && arrival !== '' && address === null) {
        setState('refused');
      } else {
        // After the update that gives the picture its address.
        setTimeout(watch, 0);
      }
    });
    return () => {
      isHere = false;
      image?.removeEventListener('load', onLoad);
    };
  }, [editor, key]);
  return state;
}

function $arrivalOf(key: NodeKey): string {
  const node = $getNodeByKey(key);
  return $isPictureNode(node) ? node.getArrival() : '';
}
