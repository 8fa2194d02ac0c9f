import { createContext } from 'react';
import type { Settings } from '#shared/ipc/settings';

/** How written text looks, and how an editor behaves under the hands: the expert's own choice, kept with the settings. */
export type WritingLooks = Settings['writing'];

/** What the workspace lends to the editors in it. */
export interface WritingRoom {
  readonly looks: WritingLooks;
  readonly onLooks: (change: Partial<WritingLooks>) => void;
  /** Whether the writer is alone with the text: no other area is shown. */
  readonly isAlone: boolean;
  readonly onAlone: (isAlone: boolean) => void;
  readonly onFullScreen: () => void;
  readonly fullScreenKeys: string;
  /** How many words the writer wants to write, by the key of the document; null where nobody said. */
  readonly goalOf: (documentKey: string) => number | null;
  readonly onGoal: (documentKey: string, words: number | null) => void;
}

/** Null where editors stand on their own. */
export const WritingRoomContext = createContext<WritingRoom | null>(null);

/** Where the line below a page is drawn: outside of what scrolls. Null where the editor has no page to itself. */
export const StatusPlaceContext = createContext<HTMLElement | null>(null);
