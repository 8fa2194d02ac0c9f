import type { Nodes, Parents, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { crowdingOf, isBeyondParsing } from './crowding';
import { HOLDS_WORDS } from './holds-words';
import { keptSpans } from './kept-spans';
import { lazyLinesHoldWords } from './lazy-lines-hold-words';
import { listsInterruptWordsOnly } from './lists-interrupt-words-only';
import { missingFootnotes } from './missing-footnotes';
import { strictDollars } from './money-is-not-maths';
import { notesSideBySide } from './notes-side-by-side';
import { pairScriptTags } from './pair-script-tags';
import { keptWhole, parseAround } from './parse-around';
import { readCallout } from './read-callouts';
import { readCellAddresses } from './read-cell-addresses';

const parser = unified()
  .use(remarkParse)
  // Before GitHub's own: what is added later is tried first, and a note that is there is a matter of theirs.
  .use(function additions(this: Processor) {
    const data = this.data();
    data.micromarkExtensions = [
      ...(data.micromarkExtensions ?? []),
      missingFootnotes as object,
      listsInterruptWordsOnly,
      lazyLinesHoldWords,
    ];
  })
  .use(remarkGfm)
  .use(remarkMath)
  .use(function moneyIsNotMaths(this: Processor) {
    strictDollars(this.data().micromarkExtensions);
  })
  .freeze();

/** No text of this length is beyond parsing, in UTF-16 code units. */
const SHORT = 6_000;

/**
 * The one Markdown parser of the app: CommonMark, GitHub's additions (tables, tasks, footnotes, call-outs, `<sub>` and
 * `<sup>`) and `$maths$`; every node keeps its position. What cannot be read in reasonable time (kept-spans.ts) is a
 * `rawBlock` with its source.
 */
export function parseMarkdown(written: string): Root {
  // The parser leaves a byte order mark out of its count of places; an empty line says as little.
  const source = written.startsWith('\uFEFF') ? `\n${written.slice(1)}` : written;
  const root = read(source);
  // A stack of our own instead of recursion: hostile text may nest deeper than the call stack.
  const open: Nodes[] = [root];
  const withTags: Parents[] = [];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'blockquote') {
      readCallout(node, source);
    }
    if (node.type === 'tableCell') {
      readCellAddresses(node);
    }
    if ('children' in node) {
      if (node.children.some((child) => child.type === 'footnoteDefinition')) {
        node.children = notesSideBySide(node.children) as never;
      }
      if (HOLDS_WORDS.has(node.type) && node.children.some((child) => child.type === 'html')) {
        withTags.push(node);
      }
      for (const child of node.children) {
        open.push(child);
      }
    }
  }
  for (const node of withTags.reverse()) {
    node.children = pairScriptTags(node.children) as never;
  }
  return root;
}

function read(source: string): Root {
  if (source.length > SHORT && isBeyondParsing(crowdingOf(source))) {
    return keptWhole(source);
  }
  const spans = keptSpans(source);
  return spans.length === 0 ? parser.parse(source) : parseAround(source, spans, (text) => parser.parse(text));
}
