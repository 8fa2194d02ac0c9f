import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension, type HistoryStateEntry } from '@lexical/history';
import {
  $getRoot,
  createCommand,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalEditor,
  PASTE_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';
import { $takeInPictures } from '../../image/pasted-pictures';
import { isShown } from '../../shown/shown-text';
import type { ClipboardContent } from '../clipboard-content';
import { $withFreeLabels } from '../footnote-labels';
import { clearPasteStatus, setPasteStatus } from '../paste-status';
import { PASTED, readMarkup } from '../pasted-tree';
import type { WrittenPiece } from './insert-pieces';
import { type PasteRoom, RoomBetweenBlocks } from './paste-room';
import type { Piece } from './pieces';
import { ReaderApart } from './read-apart';
import { codePieces, RoomInCode } from './room-in-code';
import { adaptedSize, nextFrame, readInSlices } from './slices';
import { notePaste, type UnfinishedPaste } from './unfinished-pastes';

/** Marks the updates of a paste that is not whole yet: nobody saves because of them. */
export const PASTE_PART_TAG = 'goldsmith-paste-part';
/** Tells how blocks are written that a paste has put in, so that nobody has to write them again. */
export const BLOCKS_WRITTEN_COMMAND: LexicalCommand<readonly WrittenPiece[]> =
  createCommand('BLOCKS_WRITTEN_COMMAND');

/** Characters that are put in at a time: to begin with, at least and at most. */
const FIRST = 12_000;
const LEAST = 6_000;
const MOST = 80_000;

/** Blocks of a page that are handed to the worker at a time. */
const BLOCKS = 100;

/** What it is read as: what it looks like, words without marks, or lines for the block of code at the caret. */
export type PasteAs = 'markup' | 'plain' | 'code';

const running = new WeakMap<LexicalEditor, PasteJob>();

/** Whether a long paste is going in; `cancelPaste` takes it back. */
export function isPasting(editor: LexicalEditor): boolean {
  return running.has(editor);
}

export function cancelPaste(editor: LexicalEditor): void {
  running.get(editor)?.cancel();
}

/**
 * Puts something long in.
 *
 *   HTML ──read here in slices──► blocks ─┐
 *                                         ├─► worker: read, cut, write ──► pieces ──some per frame──► document ──► whole
 *   text ─────────────────────────────────┘                                             │ Cancel, undo, Escape
 *                                                                                       └──► taken out again
 *
 * It is one step of the history, with whatever is typed in the same text meanwhile. It is saved when it is whole: a kill
 * in the middle leaves the draft as it was before, unless something was typed in the same text meanwhile; then what was
 * pasted by that time is saved with it. Leaving the step or the task and submitting wait for it (unfinished-pastes.ts);
 * while its text is not shown it rests.
 */
export async function pasteLong(
  editor: LexicalEditor,
  content: ClipboardContent,
  as: PasteAs,
  onWhole: (said: string) => void,
): Promise<void> {
  if (running.has(editor)) {
    return;
  }
  const job = new PasteJob(editor, as === 'code' ? new RoomInCode() : new RoomBetweenBlocks());
  running.set(editor, job);
  try {
    const running = job.run(content, as);
    notePaste(job, running);
    const done = await running;
    if (done.said !== null) {
      onWhole(done.said);
    }
  } finally {
    running.delete(editor);
  }
}

class PasteJob implements UnfinishedPaste {
  readonly #editor: LexicalEditor;
  readonly #reader = new ReaderApart();
  readonly #room: PasteRoom;
  #isOpen = false;
  #undoEntry: HistoryStateEntry | null = null;
  #source = '';
  #isOver = false;
  #isAwaited = false;
  #size = FIRST;
  #done = 0;
  #share: number | null = null;

  constructor(editor: LexicalEditor, room: PasteRoom) {
    this.#editor = editor;
    this.#room = room;
  }

  cancel(): void {
    this.#isOver = true;
    this.#reader.end();
  }

  isShown(): boolean {
    return isShown(this.#editor);
  }

  sayAwaited(): void {
    this.#isAwaited = true;
    this.#say(this.#share);
  }

  /** What was made of it, in words, if it is worth saying. */
  async run(content: ClipboardContent, as: PasteAs): Promise<{ said: string | null }> {
    this.#say(null);
    try {
      const said = await this.#read(content, as);
      if (!this.#isOver) {
        this.#finish();
        clearPasteStatus(this.#editor);
        return { said };
      }
    } catch (error) {
      if (!this.#isOver) {
        globalThis.reportError(error);
      }
    } finally {
      this.#reader.end();
    }
    await this.#takeBack();
    setPasteStatus(this.#editor, { kind: 'told', said: 'Nothing was pasted.' });
    return { said: null };
  }

  async #read(content: ClipboardContent, as: PasteAs): Promise<string | null> {
    if (as === 'code') {
      await this.#insert(codePieces(content.text), Math.max(1, content.text.length));
      return null;
    }
    const isPlain = as === 'plain';
    const markup = isPlain ? null : await readInSlices(readMarkup(content), () => this.#isOver);
    if (this.#isOver) {
      return null;
    }
    if (markup === null) {
      this.#reader.readText(content.text, isPlain);
    } else {
      const { children } = this.#editor.read(() => $withFreeLabels($takeInPictures(markup.tree)));
      for (let at = 0; at === 0 || at < children.length; at += BLOCKS) {
        this.#reader.readBlocks(children.slice(at, at + BLOCKS), at + BLOCKS >= children.length);
        await nextFrame();
      }
    }
    const length = Math.max(1, content.text.length);
    for (let isMarkdown = false; ; ) {
      const answer = await this.#reader.next();
      isMarkdown ||= answer.isMarkdown;
      this.#source = answer.source ?? this.#source;
      await this.#insert(answer.pieces, length);
      if (this.#isOver || answer.isLast) {
        return markup?.said ?? (isMarkdown ? PASTED.markdown : null);
      }
    }
  }

  async #insert(pieces: readonly Piece[], length: number): Promise<void> {
    for (let at = 0; at < pieces.length && !this.#isOver; ) {
      await this.#untilShown();
      const start = performance.now();
      const slice: Piece[] = [];
      let size = 0;
      while (at < pieces.length && (size < this.#size || slice.length === 0)) {
        const piece = pieces[at] as Piece;
        slice.push(piece);
        size += piece.characters;
        at += 1;
      }
      this.#insertNow(slice);
      const took = performance.now() - start;
      this.#done += size;
      this.#say(Math.min(1, this.#done / length));
      await nextFrame();
      this.#size = adaptedSize(size, { took, frame: performance.now() - start - took }, LEAST, MOST);
    }
  }

  /** An editor that is not shown keeps what changes to itself: nobody would save it. */
  async #untilShown(): Promise<void> {
    while (!(this.isShown() || this.#isOver)) {
      await nextFrame();
    }
  }

  #insertNow(pieces: readonly Piece[]): void {
    const written: WrittenPiece[] = [];
    const isFirst = !this.#isOpen;
    this.#isOpen = true;
    this.#editor.update(
      () => {
        if (isFirst) {
          this.#room.$open();
        }
        written.push(...this.#room.$insert(pieces, this.#source));
      },
      {
        discrete: true,
        tag: [
          isFirst ? HISTORY_PUSH_TAG : HISTORY_MERGE_TAG,
          PASTE_TAG,
          PASTE_PART_TAG,
          SKIP_SCROLL_INTO_VIEW_TAG,
          ...(isFirst ? [] : this.#room.tags),
        ],
      },
    );
    if (isFirst) {
      this.#undoEntry = this.#history()?.undoStack.at(-1) ?? null;
    }
    this.#editor.dispatchCommand(BLOCKS_WRITTEN_COMMAND, written);
  }

  #finish(): void {
    if (this.#isOpen) {
      this.#editor.update(() => this.#room.$end(), { discrete: true, tag: HISTORY_MERGE_TAG });
    }
    this.#joinHistory(true);
  }

  async #takeBack(): Promise<void> {
    if (!this.#isOpen) {
      return;
    }
    const tag = [HISTORY_MERGE_TAG, PASTE_PART_TAG, SKIP_SCROLL_INTO_VIEW_TAG];
    let count = 50;
    for (let isMore = true; isMore; ) {
      const start = performance.now();
      this.#editor.update(
        () => {
          isMore = this.#room.$remove(count);
        },
        { discrete: true, tag },
      );
      const took = performance.now() - start;
      await nextFrame();
      count = adaptedSize(count, { took, frame: performance.now() - start - took }, 5, 1_000);
    }
    // Parts of it may be saved with what was typed meanwhile: that they are gone again is a change to be saved.
    this.#editor.update(
      () => {
        this.#room.$close();
        $getRoot().markDirty();
      },
      { discrete: true, tag: HISTORY_MERGE_TAG },
    );
    this.#joinHistory(false);
  }

  /** Makes one step of the history of all that was put in since the first piece; none, when it was taken back. */
  #joinHistory(isKept: boolean): void {
    const stack = this.#history()?.undoStack;
    const at = this.#undoEntry === null ? -1 : (stack?.indexOf(this.#undoEntry) ?? -1);
    if (stack !== undefined && at !== -1) {
      stack.length = isKept ? at + 1 : at;
    }
  }

  #history() {
    return getExtensionDependencyFromEditor(this.#editor, HistoryExtension).output.historyState.peek();
  }

  #say(share: number | null): void {
    this.#share = share;
    const isAwaited = this.#isAwaited;
    setPasteStatus(this.#editor, { kind: 'working', share, isAwaited, cancel: () => this.cancel() });
  }
}
