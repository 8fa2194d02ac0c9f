import fc from 'fast-check';
import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type TextFormatType,
  type TextNode,
} from 'lexical';
import { expect, test } from 'vitest';
import { documents } from '../testing/documents';
import { nastyDocuments } from '../testing/nasty-documents';
import { editorWith } from '../testing/rewrite';
import { documentOf } from './document-of';

const thorough = Number(process.env['GOLDSMITH_THOROUGH'] ?? 0);
const seed = Number(process.env['GOLDSMITH_SEED'] ?? 20261130);

/** What experts write in: each kind of block with words at every depth, written in ways that are not our own. */
const laidOut = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'Words *and* more  \nof them.',
        'Title\n=====',
        '| a | b **c** |\n|:-|-|\n|`d`| e<br>f |\n| $x$ | |',
        '[^1]: a note\n\n    - with a list\n      | and | table |\n      |---|---|\n      | in | it |',
        '> [!WARNING]\n> words\n>\n> 1) one\n> 2) two',
        '> quoted\n> > twice\n>\n> * a\n>   * b',
        '* one\n    * two\n      deeper\n        + three\n\n          words\n* four',
        '3) a\n\n   ```js\n   code\n   ```\n4) - [x] done\n   - [ ] not\n     > why',
        '~~~py\ncode\n~~~',
        '__bold__ H<sub>2</sub>O[^1] [link](https://a.b "c")',
      ),
      fc.constantFrom('\n\n', '\n\n\n', '\n \n'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.map((part) => part.join('')).join(''));

type Edit = 'type' | 'delete' | TextFormatType;

const edits = fc.constantFrom<Edit>('type', 'type', 'delete', 'bold', 'superscript');

/**
 * A word that is written, deleted or formatted in one block changes that block and the blank lines around it: whatever
 * stands before it and behind it stays, byte for byte. Lists that touch may take the other's marker.
 */
function expectOnlyOneChanged(source: string, at: number, word: number, edit: Edit): void {
  const editor = editorWith(source);
  try {
    const document = documentOf(editor);
    const before = document.read();
    const place = editor.read(() => $placeOf(at, word));
    if (place === null) {
      return;
    }
    const from = document.readFrom(place.key);
    const next = place.next === null ? '' : document.readFrom(place.next);
    const head = before.endsWith(from) ? before.slice(0, before.length - from.length) : null;
    change(editor, place.word, edit);
    const after = document.read();
    // Beside a mark a letter may have to be written as a reference.
    expect(/(?:z|&#x7A;)zz/u.test(after)).toBe(edit === 'type');
    expect(head === null || after.startsWith(head.trimEnd())).toBe(true);
    expect(!before.endsWith(next) || after.endsWith(next)).toBe(true);
  } finally {
    editor.dispose();
  }
}

interface Place {
  /** Of the block, of the one behind it, and of a piece of text in it. */
  readonly key: string;
  readonly next: string | null;
  readonly word: string;
}

function $placeOf(at: number, word: number): Place | null {
  const blocks = $getRoot().getChildren();
  const block = blocks[at % blocks.length];
  const next = block?.getNextSibling() ?? null;
  const isTouching = [block?.getPreviousSibling() ?? null, next].some(
    (other) => isList(other) && isList(block),
  );
  const texts = $isElementNode(block) ? block.getAllTextNodes().filter(isWords) : [];
  const text = texts[word % texts.length];
  return block === undefined || text === undefined || isTouching
    ? null
    : { key: block.getKey(), next: next?.getKey() ?? null, word: text.getKey() };
}

function isList(node: LexicalNode | null | undefined): boolean {
  return node?.getType().includes('list') === true;
}

function isWords(node: TextNode): boolean {
  return node.getType() === 'text';
}

function change(editor: LexicalEditor, key: string, edit: Edit): void {
  editor.update(
    () => {
      const text = $getRoot()
        .getAllTextNodes()
        .find((node) => node.getKey() === key);
      if (!$isTextNode(text)) {
        throw new Error('the word is gone');
      }
      const words = text.getTextContent();
      if (edit === 'type') {
        text.setTextContent(`zzz${words}`);
      } else if (edit === 'delete') {
        // A block that is emptied is no block any more, and lists around it touch.
        text.setTextContent(words.replace(/\S+/u, '') || 'x');
      } else {
        text.toggleFormat(edit);
      }
    },
    { discrete: true },
  );
}

const timeout = thorough > 0 ? 24 * 3_600_000 : 60_000;

test.each([
  ['generated', fc.oneof(documents, nastyDocuments), 40],
  ['laid out by hand', laidOut, 60],
])(`a word in one block changes that block only (%s, seed ${seed})`, { timeout }, (_name, texts, numRuns) => {
  fc.assert(fc.property(texts, fc.nat(20), fc.nat(20), edits, expectOnlyOneChanged), {
    seed,
    numRuns: thorough || numRuns,
  });
});
