import { useEffect, useState } from 'react';
import { FILE_ENDING } from '#shared/files/limits';
import { pathOf, useFiles } from '../../stores/files-store';
import { showToast } from '../../ui/toast';
import { toasts } from './toasts';

/** What systems that know the ending call it; those that do not say nothing. */
const TYPES: ReadonlySet<string> = new Set(['', 'application/x-goldsmith', 'application/octet-stream']);

/**
 * Takes in a file of ours that is dropped anywhere on the window, and says whether one is held over it. Names are secret
 * until it is dropped; what has the type of a picture, or is text, is left to whoever is below.
 */
export function useDroppedFile(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const on = { capture: true, signal: listening.signal };
    const over = (event: DragEvent): void => {
      if (mayBeOurs(event)) {
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }
    };
    addEventListener('dragenter', over, on);
    addEventListener('dragover', over, on);
    addEventListener(
      'dragleave',
      (event) => {
        // From part to part of the page it is left again and again; only outside there is nothing to go to.
        if (event.relatedTarget === null) {
          setOver(false);
        }
      },
      on,
    );
    addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (mayBeOurs(event)) {
          event.preventDefault();
          event.stopPropagation();
          takeIn(event);
        }
      },
      on,
    );
    return () => listening.abort();
  }, []);
  return isOver;
}

function mayBeOurs({ dataTransfer }: DragEvent): boolean {
  const items = [...(dataTransfer?.items ?? [])];
  return items.length > 0 && items.every(({ kind, type }) => kind === 'file' && TYPES.has(type));
}

function takeIn({ dataTransfer }: DragEvent): void {
  const files = [...(dataTransfer?.files ?? [])].filter(({ name }) =>
    name.toLowerCase().endsWith(FILE_ENDING),
  );
  if (files.length === 0) {
    const detail = `Files from a hub end with ${FILE_ENDING}.`;
    showToast(toasts, { tone: 'info', title: 'This cannot be opened here', detail });
  }
  for (const file of files) {
    void useFiles.getState().take(pathOf(file));
  }
}
