import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getNodeByKey,
  $getRoot,
  $isParagraphNode,
  type EditorUpdateOptions,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type UpdateListenerPayload,
} from 'lexical';
import type { RootContent } from 'mdast';
import { countWords } from '#shared/domain/markdown-text';
import { leanMarkdown } from '../../markdown/lean-markdown';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { printBlock, withoutByteOrderMark } from '../../markdown/print-markdown';
import { changesTo } from '../history/node-maps';
import { changedStretches } from './changed-stretches';
import { DefinitionLabels } from './definition-labels';
import { $exportBlock } from './export-block';
import { $importBlocks } from './import-blocks';
import { joinBlocks, type WrittenBlock } from './join-blocks';
import { JoinedText } from './joined-text';
import { OpeningText } from './opening-text';
import { hasOnlyOtherNeighbours } from './other-neighbours';
import { $replaceBlocks } from './replace-blocks';
import { $keptOf, $nodeOf, $replaceStretches, type OldNode } from './replace-stretches';
import { $settledBlock } from './settled-block';
import { soundText } from './sound-text';
import { type PlacedBlocks, verbatimBlocks } from './verbatim-blocks';

/** Marks the update that puts a stored text into the editor, which is no change of it. */
export const OPEN_TAG = 'goldsmith-open';
/** Marks the update that puts another text in the place of the one that is there. */
export const REPLACE_TAG = 'goldsmith-replace';
/** How a part of a text is put in while it is opened: nothing of it is a change, a step to go back, or about the caret. */
export const OPENING: EditorUpdateOptions = {
  discrete: true,
  tag: [OPEN_TAG, HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG, SKIP_DOM_SELECTION_TAG],
};

/**
 * The Markdown of what is in an editor. Every top-level block's text is kept until that block changes, so reading after
 * a keystroke writes one block and puts a few long strings together; and a block nobody touched stays, byte for byte, as
 * it was stored.
 */
export class MarkdownDocument {
  readonly #editor: LexicalEditor;
  readonly #blocks = new Map<NodeKey, WrittenBlock>();
  readonly #joined = new JoinedText((key, isAlternate) => this.#rewrite(key, isAlternate));
  /** Blocks in `#joined` whose text there is no longer theirs. */
  readonly #changed = new Set<NodeKey>();
  /** Whether blocks may have come, gone or moved since they were last put in order. */
  #isOrderOld = true;
  #definitions = new DefinitionLabels();
  /** Blocks that were written anew by the last look at the text. */
  readonly #fresh = new Set<NodeKey>();
  /** While not all of a long text is in the document. */
  #opening: OpeningText | null = null;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  /**
   * Fills the document; inside an update tagged OPEN_TAG. Of a text that is longer than `atOnce` only so much, if it can
   * be read in parts: then `$openMore` is to be called until nothing `isLeft`, or `openRest`. Until then the text is what
   * is stored.
   */
  $open(stored: string, atOnce = Number.POSITIVE_INFINITY): void {
    const source = soundText(stored);
    this.#blocks.clear();
    this.#opening = source.length > atOnce ? OpeningText.of(source) : null;
    if (this.#opening !== null) {
      this.#definitions = this.#opening.definitions;
      $getRoot().clear();
      this.$openMore(atOnce);
      return;
    }
    const tree = parseMarkdown(source);
    this.#definitions = new DefinitionLabels(source, tree);
    const nodes = $importBlocks(tree.children, source);
    $getRoot()
      .clear()
      .append(...nodes);
    this.#remember({ nodes, verbatim: verbatimBlocks(tree.children, source), last: null });
  }

  /** Whether a part of the text that is opened is not in the document yet. */
  get isLeft(): boolean {
    return this.#opening !== null;
  }

  /** Puts more of the text in, about so many characters of it; inside an update tagged OPEN_TAG. */
  $openMore(characters: number): void {
    const opening = this.#opening;
    const placed = opening?.$putMore(characters) ?? null;
    if (placed !== null) {
      this.#remember(placed);
    }
    if (opening?.isIn === true) {
      this.#opening = null;
      if (opening.isMistaken) {
        this.$open(opening.source);
      }
    }
  }

  /** Puts all that is left in at once: whoever changes the text or looks for something needs the whole of it. */
  openRest(): void {
    if (this.#opening !== null) {
      this.#editor.update(() => {
        while (this.#opening !== null) {
          this.$openMore(Number.POSITIVE_INFINITY);
        }
      }, OPENING);
    }
  }

  /**
   * Puts another text in; inside an update tagged REPLACE_TAG. Blocks that both texts have stay the nodes that they
   * are, so that a change of one paragraph is one to the caret and to undo as well.
   */
  $replace(stored: string): void {
    const source = soundText(stored);
    const joined = this.#upToDate();
    const old = joined.blocks.map(({ key, block }): OldNode => {
      const node = $getNodeByKey(key);
      const isPlain = $isParagraphNode(node) || $isHeadingNode(node);
      return { key, markdown: block.markdown, isPlain };
    });
    const stretches = changedStretches(joined.read(), old, source);
    if (stretches === null) {
      this.#$replaceAll(old, source);
      return;
    }
    for (const { blocks, source: read } of stretches) {
      this.#definitions.add(read, { type: 'root', children: [...blocks] });
    }
    for (const placed of $replaceStretches(old, stretches)) {
      this.#remember(placed);
    }
  }

  #$replaceAll(old: readonly OldNode[], source: string): void {
    const tree = parseMarkdown(source);
    const { children } = tree;
    const definitions = new DefinitionLabels(source, tree);
    const verbatim = verbatimBlocks(children, source);
    // A target named elsewhere changes what a block means.
    const means = (markdown: string) =>
      this.#definitions.standInsFor(markdown) === definitions.standInsFor(markdown);
    const alike = verbatim.map((block) => (block !== null && means(block.markdown) ? block : null));
    const kept = $keptOf(old, children, alike);
    const nodes = $replaceBlocks(
      old.map(({ key }) => key),
      kept,
      (index) => $nodeOf(children, index, source),
    );
    this.#definitions = definitions;
    this.#remember({ nodes, verbatim, last: null });
  }

  /** Forgets the text of whatever an update changed. */
  forgetChanged(payload: UpdateListenerPayload): void {
    if (payload.tags.has(OPEN_TAG) || payload.tags.has(REPLACE_TAG)) {
      this.#isOrderOld = true;
      return;
    }
    if (payload.tags.has(HISTORIC_TAG)) {
      this.#isOrderOld = true;
      this.#forgetDifferences(payload);
      return;
    }
    // An element that holds something changed is listed itself, up to the root; true is for what is not just a holder.
    this.#isOrderOld ||= payload.dirtyElements.get('root') === true;
    for (const key of [...payload.dirtyElements.keys(), ...payload.dirtyLeaves]) {
      if (!this.#blocks.has(key) || !hasOnlyOtherNeighbours(key, payload)) {
        this.#forget(key);
      }
    }
  }

  /** Takes it from somebody who has written a block how it is written, unless that depends on what else is there. */
  know(key: NodeKey, block: RootContent, markdown: string): void {
    if (new DefinitionLabels(markdown).size > 0 || this.#definitions.standInsFor(markdown) !== '') {
      return;
    }
    const list = block.type === 'list' ? { isOrdered: block.ordered === true } : null;
    this.#setChanged(key);
    this.#blocks.set(key, { markdown, list, gap: null, words: null });
  }

  /** The whole text. */
  read(): string {
    return this.#opening?.source ?? this.#editor.read(() => this.#upToDate().read());
  }

  /** The text from a top-level block on. */
  readFrom(first: NodeKey): string {
    return this.#editor.read(() => {
      const { blocks } = this.#upToDate();
      const from = blocks.findIndex(({ key }) => key === first);
      return joinBlocks(blocks.slice(Math.max(0, from)), (key, isAlternate) =>
        this.#rewrite(key, isAlternate),
      );
    });
  }

  /** Words as `countWords` counts them in the stored text. */
  countWords(): number {
    if (this.#opening !== null) {
      return countWords(this.#opening.source);
    }
    return this.#editor.read(() =>
      this.#upToDate().blocks.reduce((sum, { block }) => {
        block.words ??= countWords(block.markdown);
        return sum + block.words;
      }, 0),
    );
  }

  #remember({ nodes, verbatim, last }: PlacedBlocks): void {
    for (const [index, block] of verbatim.entries()) {
      const key = nodes[index]?.getKey();
      if (key !== undefined && block !== null) {
        const before = block.gap === null ? null : (nodes[index - 1]?.getKey() ?? last);
        const below = before === null ? undefined : this.#blocks.get(before)?.markdown;
        this.#setChanged(key);
        this.#blocks.set(key, {
          ...block,
          gap:
            before === null || below === undefined ? null : { after: before, below, text: block.gap ?? '' },
        });
      }
    }
  }

  #upToDate(): JoinedText {
    const root = $getRoot();
    const defined = this.#definitions.size;
    this.#fresh.clear();
    if (this.#isOrderOld || root.getChildrenSize() !== this.#joined.blocks.length) {
      this.#isOrderOld = false;
      const keys = root.getChildrenKeys();
      this.#joined.order(keys, (key) => this.#blockOf(key));
      if (this.#blocks.size > keys.length * 2 + 100) {
        this.#dropAllBut(new Set(keys));
      }
    }
    for (const key of this.#changed) {
      if (this.#joined.has(key)) {
        this.#joined.put(key, this.#blockOf(key));
      }
    }
    this.#changed.clear();
    if (this.#definitions.size > defined) {
      this.#writeBesideDefinitions();
    }
    return this.#joined;
  }

  /** What stands in brackets may mean a definition that was not there when it was written. */
  #writeBesideDefinitions(): void {
    for (const { key, block } of [...this.#joined.blocks]) {
      if (this.#fresh.has(key) || this.#definitions.standInsFor(block.markdown) !== '') {
        this.#blocks.delete(key);
        this.#joined.put(key, this.#blockOf(key));
      }
    }
  }

  #forget(key: NodeKey): void {
    this.#blocks.delete(key);
    this.#setChanged(key);
  }

  #setChanged(key: NodeKey): void {
    if (this.#joined.has(key)) {
      this.#changed.add(key);
    }
  }

  #blockOf(key: NodeKey): WrittenBlock {
    const known = this.#blocks.get(key);
    if (known !== undefined) {
      return known;
    }
    const exported = $exportKey(key);
    const block: WrittenBlock = {
      markdown: this.#write(exported, false),
      list: exported?.type === 'list' ? { isOrdered: exported.ordered === true } : null,
      gap: null,
      words: null,
    };
    this.#definitions.add(block.markdown);
    this.#fresh.add(key);
    this.#blocks.set(key, block);
    return block;
  }

  #rewrite(key: NodeKey, isAlternate: boolean): string {
    return this.#write($exportKey(key), isAlternate);
  }

  #write(block: RootContent | null, isAlternate: boolean): string {
    if (block === null) {
      return '';
    }
    const definitionsFor = (markdown: string) => this.#definitions.standInsFor(markdown);
    const print = (one: RootContent) => soundText(printBlock(one, { isAlternate, isCautious: true }));
    const finish = (printed: string, definitions: string) =>
      withoutByteOrderMark(leanMarkdown(printed, definitions));
    return $settledBlock(block, { print, finish, definitionsFor });
  }

  // Undo puts back an earlier state as a whole and lists nothing as changed: what differs are the nodes themselves.
  #forgetDifferences({ editorState, prevEditorState }: UpdateListenerPayload): void {
    editorState.read(() => {
      for (const node of changesTo(editorState, prevEditorState).values()) {
        for (let at: LexicalNode | null = node ?? null; at !== null; at = at.getParent()) {
          this.#forget(at.getKey());
        }
      }
    });
  }

  #dropAllBut(keys: ReadonlySet<NodeKey>): void {
    for (const key of this.#blocks.keys()) {
      if (!keys.has(key)) {
        this.#blocks.delete(key);
      }
    }
  }
}

function $exportKey(key: NodeKey): RootContent | null {
  const node = $getNodeByKey(key);
  return node === null ? null : $exportBlock(node);
}
