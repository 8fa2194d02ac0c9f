import { useEffect, useState } from 'react';
import { TiledImage } from './tiled-image';

export type ImageState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'ready'; readonly image: TiledImage }
  /** Its file is not here, or cannot be decoded. */
  | { readonly phase: 'failed' };

/** Opens a picture when it is shown, and gives its memory back when it no longer is. `load` must stay the same. */
export function useTiledImage(load: () => Promise<Blob | null>): ImageState {
  const [state, setState] = useState<ImageState>({ phase: 'opening' });
  useEffect(() => {
    let isWanted = true;
    let opened: TiledImage | null = null;
    const open = async (): Promise<void> => {
      const file = await load();
      opened = file === null || !isWanted ? null : await TiledImage.open(file, () => isWanted);
      if (isWanted) {
        setState(opened === null ? { phase: 'failed' } : { phase: 'ready', image: opened });
      } else {
        opened?.close();
      }
    };
    open().catch(() => {
      if (isWanted) {
        setState({ phase: 'failed' });
      }
    });
    return () => {
      isWanted = false;
      opened?.close();
    };
  }, [load]);
  return state;
}
