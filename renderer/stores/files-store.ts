import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { CallResult, Reply } from '#shared/ipc/contract';
import type { IpcFailure } from '#shared/ipc/failure';
import type { OpenedFile } from '#shared/ipc/files';
import type { SubmissionId } from '#shared/lib/ids';
import * as client from '../ipc/client';
import type { Client } from './client-port';

/** What came of a file that was opened, or that it could not be tried. */
export type FileOutcome = OpenedFile | { readonly kind: 'failed'; readonly failure: IpcFailure };

export interface FilesState {
  /** A file is being taken in: a large one takes a while. */
  readonly isOpening: boolean;
  /** What came of the last file, until somebody has read it. */
  readonly outcome: FileOutcome | null;
  start(): void;
  /** Has the user choose a file. */
  open(): Promise<void>;
  /** Takes in a file that was dropped; its path is the preload's own. */
  take(path: string): Promise<void>;
  dismiss(): void;
}

export function createFilesStore({ call, onEvent }: Client): UseBoundStore<StoreApi<FilesState>> {
  return create<FilesState>((set) => {
    async function settle(reply: Promise<Reply<OpenedFile | null>>): Promise<void> {
      const opened = await reply;
      const outcome = opened.ok ? opened.value : ({ kind: 'failed', failure: opened.error } as const);
      set((before) => ({ isOpening: false, outcome: outcome ?? before.outcome }));
    }
    return {
      isOpening: false,
      outcome: null,
      start() {
        onEvent('files.opening', () => set({ isOpening: true }));
        onEvent('files.opened', (outcome) => set({ isOpening: false, outcome }));
      },
      open: () => settle(call('files.open', null)),
      take: (path) => settle(call('files.take', path)),
      dismiss() {
        set({ outcome: null });
      },
    };
  });
}

export const useFiles = createFilesStore(client);

/** Where a dropped file lies; empty for what is no file of this computer. */
export function pathOf(file: File): string {
  return client.pathOf(file);
}

/** Has the main process ask for a place and write what waits to a file there; null when no place was chosen. */
export function exportSubmissions(
  submission: SubmissionId | null,
): Promise<Reply<CallResult<'outbox.export'>>> {
  return client.call('outbox.export', { submission });
}
