import { create } from 'zustand';

export interface AloneState {
  /** Whether the writer is alone with the text: no other area of the workspace is shown. */
  readonly isAlone: boolean;
  readonly setAlone: (isAlone: boolean) => void;
}

export const useAlone = create<AloneState>((set) => ({
  isAlone: false,
  setAlone: (isAlone) => set({ isAlone }),
}));
