import type { Blockquote, FootnoteDefinition, FootnoteReference, Html, Nodes } from 'mdast';
import type { Options } from 'remark-stringify';
import { HOLDS_WORDS } from './holds-words';
import type { RawInline, Subscript, Superscript } from './markdown-nodes';

type Handle = NonNullable<NonNullable<Options['handlers']>['paragraph']>;
type State = Parameters<Handle>[2];
type Info = Parameters<Handle>[3];

/** `<sub>…</sub>`, `<sup>…</sup>`. */
export function printScript(tag: 'sub' | 'sup'): Handle {
  const print = (node: Subscript | Superscript, _parent: unknown, state: State, info: Info): string => {
    const tracker = state.createTracker(info);
    const opening = tracker.move(`<${tag}>`);
    const words = tracker.move(
      state.containerPhrasing(node as never, { before: opening, after: '<', ...tracker.current() }),
    );
    return `${opening}${words}</${tag}>`;
  };
  return Object.assign(print, { peek: () => '<' });
}

/**
 * HTML, or what else is kept as its source among words. A line of it that begins with a space stood behind four there, of
 * which the reader takes three: with fewer it may begin a block.
 */
export const printTag = Object.assign(
  (node: Html | RawInline, parent: Nodes | undefined): string =>
    parent !== undefined && (HOLDS_WORDS.has(parent.type) || parent.type.endsWith('script'))
      ? node.value.replace(/\n(?= )/gu, '\n   ')
      : node.value,
  { peek: (node: Html | RawInline) => node.value.charAt(0) },
);

/** A reference to a note. Before a colon, at the start of a line, it would be read as the beginning of the note itself. */
export const printReference = Object.assign(
  (node: FootnoteReference, _parent: unknown, _state: State, info: Info): string => {
    return `[^${noteName(node)}]${info.before === '\n' && info.after === ':' ? '\\' : ''}`;
  },
  { peek: () => '[' },
);

/** A quotation, or a call-out with its kind on a line of its own. */
export function printQuote(node: Blockquote, _parent: Nodes | undefined, state: State, info: Info): string {
  const exit = state.enter('blockquote');
  const tracker = state.createTracker(info);
  tracker.move('> ');
  tracker.shift(2);
  const blocks = state.containerFlow(node, tracker.current());
  exit();
  return state.indentLines(
    `${calloutLine(node)}${blocks}`,
    (line, _index, isBlank) => `>${isBlank ? '' : ' '}${line}`,
  );
}

/** The name of a note as it is written, for that is how names are compared: one more escape would make it another one. */
export function noteName({ label, identifier }: FootnoteDefinition | FootnoteReference): string {
  return label?.toLowerCase().toUpperCase().toLowerCase() === identifier ? label : identifier;
}

// Other spaces than these two are words to Markdown.
const BLANK = /^[ \t]*$/u;

/**
 * A note. Its lines are indented by four, but for those of nothing but spaces, of which the reader of notes takes none
 * away: code would gain four in each such line every time it is read.
 */
export function printNote(
  node: FootnoteDefinition,
  _parent: Nodes | undefined,
  state: State,
  info: Info,
): string {
  const tracker = state.createTracker(info);
  const exit = state.enter('footnoteDefinition');
  const opening = tracker.move(`[^${noteName(node)}]:`);
  tracker.shift(4);
  const blocks = state.containerFlow(node, tracker.current());
  exit();
  return blocks === ''
    ? opening
    : `${opening} ${state.indentLines(blocks, (line, index) => (index === 0 || BLANK.test(line) ? line : `    ${line}`))}`;
}

// What is no paragraph could be read as more of the marker's line, so it stands apart.
function calloutLine({ callout, children }: Blockquote): string {
  if (callout === undefined) {
    return '';
  }
  const [first] = children;
  return `[!${callout.toUpperCase()}]${first === undefined ? '' : first.type === 'paragraph' ? '\n' : '\n\n'}`;
}
