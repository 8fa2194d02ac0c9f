import { $isCodeNode } from '@lexical/code-core';
import { $createLineBreakNode, $getEditor, $getNodeByKey, type NodeKey } from 'lexical';
import type { RootContent } from 'mdast';
import { $codeNodes } from '../code/code-content';
import { noteLinesToCome } from '../code/lines-to-come';

/** The page looks at all lines of a block with each part of it, however few: so many characters at least. */
const LEAST = 16_000;

/** A block as it is put in at first, which of code longer than `characters` are so many of its lines; and those left. */
export function firstLines(
  block: RootContent,
  characters: number,
): { readonly now: RootContent; readonly left: string | null } {
  const end = block.type === 'code' ? endOfLine(block.value, characters) : -1;
  return block.type !== 'code' || end === -1
    ? { now: block, left: null }
    : { now: { ...block, value: block.value.slice(0, end) }, left: block.value.slice(end + 1) };
}

/** Lines of a block of code that are not in the document yet, while the text is opened. */
export class LinesLeft {
  readonly #code: NodeKey;
  #left: string | null;

  private constructor(code: NodeKey, left: string) {
    this.#code = code;
    this.#left = left;
  }

  static $of(code: NodeKey, left: string): LinesLeft {
    const lines = new LinesLeft(code, left);
    lines.#$note();
    return lines;
  }

  get areAllIn(): boolean {
    return this.#left === null;
  }

  /** Puts in about so many characters of them, or a few more. */
  $putMore(characters: number): void {
    const left = this.#left ?? '';
    const end = endOfLine(left, Math.max(LEAST, characters));
    const code = $getNodeByKey(this.#code);
    if ($isCodeNode(code)) {
      code.append($createLineBreakNode(), ...$codeNodes(end === -1 ? left : left.slice(0, end)));
    }
    this.#left = end === -1 ? null : left.slice(end + 1);
    this.#$note();
  }

  #$note(): void {
    noteLinesToCome($getEditor(), this.#code, this.#left?.split('\n').length ?? 0);
  }
}

/** Of the line that so many characters end in; -1 where it is the last. */
function endOfLine(text: string, characters: number): number {
  return text.length <= characters ? -1 : text.indexOf('\n', characters);
}
