import type { FootnoteDefinition, Root } from 'mdast';
import { memo, type ReactNode, type Ref, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { assertNever } from '#shared/lib/assert-never';
import { formatCount } from '#shared/lib/count';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { classNames } from '../../ui/class-names';
import { collectReferences } from './collect-references';
import { FootnoteList } from './footnotes';
import { RenderBoundary } from './render-boundary';
import type { RenderContext, RunCode } from './render-context';
import { isDrawnInParts, LENGTHY, type SourceReason, whyShownAsSource } from './render-limits';
import { renderChildren } from './render-node';
import { SourceText } from './source-text';
import { readingAhead } from './texts-ahead';
import { useParts } from './use-parts';
import { useTurn } from './use-turn';
import './lengthy.css';

export interface MarkdownViewProps {
  readonly source: string;
  /** Called with a checked https, http or mailto address. Without it links are plain text. */
  readonly onOpenLink?: (url: string) => void;
  /** Called for a link to a quoted passage (`#quote-<id>`), as justifications hold them. */
  readonly onOpenQuote?: (id: string) => void;
  /** Called with a code block that is to be run. Without it code is only shown. */
  readonly onRunCode?: RunCode;
  /** The address under which the app serves a picture of the task (`media:<sha256>`), or null. */
  readonly resolveMedia?: (hash: string) => string | null;
  /** For cards, panes and cells: smaller and tighter. */
  readonly isCompact?: boolean;
  /** Alone in what scrolls it: of a long text only what is near to being seen is laid out (reading-place.ts). */
  readonly isAlone?: boolean;
  /** One of many, such as the messages of a conversation: it is set in its turn (use-turn.ts). */
  readonly mayWait?: boolean;
  readonly className?: string;
  /** The element whose rendered text quotes are anchored in (blocks/quoting). */
  readonly ref?: Ref<HTMLDivElement>;
}

const NOTHING: readonly ReactNode[] = [];

const NOT_SET = 'This text could not be set; here is its source.';

/** So much of a text is shown as it was written until its turn comes, in UTF-16 code units. */
const FIRST_SIGHT = 100;

/**
 * Shows Markdown that nobody vouches for. The tree goes from the parser straight to React elements of a fixed set;
 * no HTML string exists at any point, nothing is fetched, and nothing navigates.
 */
export const MarkdownView = memo(function MarkdownView(props: MarkdownViewProps): ReactNode {
  const { source, onOpenLink, onOpenQuote, onRunCode, resolveMedia } = props;
  const { isCompact = false, isAlone = false, mayWait = false, className, ref } = props;
  const isDue = useTurn(source, mayWait);
  const openLink = useLatest(onOpenLink);
  const openQuote = useLatest(onOpenQuote);
  const runCode = useLatest(onRunCode);
  return (
    <div
      ref={ref}
      data-markdown-view=""
      data-lengthy={isAlone && source.length > LENGTHY ? '' : undefined}
      aria-busy={isDue ? undefined : true}
      className={classNames('prose', isCompact && 'prose-compact', className)}
    >
      {isDue ? (
        <RenderBoundary key={source} fallback={<SourceText source={source} note={NOT_SET} />}>
          <MarkdownBody
            source={source}
            onOpenLink={openLink}
            onOpenQuote={openQuote}
            onRunCode={runCode}
            resolveMedia={resolveMedia ?? null}
          />
        </RenderBoundary>
      ) : (
        <p className="whitespace-pre-line text-ink-faint">{source.slice(0, FIRST_SIGHT)}</p>
      )}
    </div>
  );
});

type MarkdownBodyProps = Pick<
  RenderContext,
  'source' | 'onOpenLink' | 'onOpenQuote' | 'onRunCode' | 'resolveMedia'
>;

function MarkdownBody(props: MarkdownBodyProps): ReactNode {
  const { source, onOpenLink, onOpenQuote, onRunCode, resolveMedia } = props;
  const { why, tree } = useMemo(() => read(source), [source]);
  const content = useMemo(() => {
    if (tree === null) {
      return NOTHING;
    }
    const context: RenderContext = {
      source,
      ...collectReferences(tree),
      onOpenLink,
      onOpenQuote,
      onRunCode,
      resolveMedia,
    };
    const renderNote = (note: FootnoteDefinition) => renderChildren(note.children, context, 1);
    const { footnotes, strayFootnotes } = context;
    const blocks = renderChildren(tree.children, context, 0);
    return footnotes.length + strayFootnotes.length > 0
      ? [
          ...blocks,
          <FootnoteList
            key="notes"
            notes={footnotes.map(renderNote)}
            strays={strayFootnotes.map(renderNote)}
          />,
        ]
      : blocks;
  }, [tree, source, onOpenLink, onOpenQuote, onRunCode, resolveMedia]);
  const isInParts = useMemo(() => content.length > 0 && isDrawnInParts(source), [content, source]);
  const drawn = useParts(content.length, isInParts);
  return why === null ? content.slice(0, drawn) : <SourceText source={source} note={noteOn(why, source)} />;
}

interface Read {
  /** null: it is set. */
  readonly why: SourceReason | 'late' | 'failed' | null;
  readonly tree: Root | null;
}

/** Reads a text here, unless that was done ahead. */
function read(source: string): Read {
  const why = whyShownAsSource(source);
  const ahead = why === null ? readingAhead(source) : null;
  if (why !== null || ahead === null) {
    return { why, tree: why === null ? parseMarkdown(source) : null };
  }
  return ahead.kind === 'tree' ? { why: null, tree: ahead.tree } : { why: ahead.kind, tree: null };
}

function noteOn(why: SourceReason | 'late' | 'failed', source: string): string {
  switch (why) {
    case 'long':
      return `This text is very long (${formatCount(source.length)} characters), so it is shown as it was written.`;
    case 'deep':
      return 'This text is nested so deeply that it is shown as it was written.';
    case 'crowded':
      return 'This text has so many marks that it is shown as it was written.';
    case 'late':
      return 'This text takes too long to be set, so it is shown as it was written.';
    case 'failed':
      return NOT_SET;
    default:
      return assertNever(why);
  }
}

/** The same function for as long as there is one, calling the newest: a parent's inline handler must not set a long text anew. */
function useLatest<Args extends readonly unknown[]>(
  handler: ((...args: Args) => void) | undefined,
): ((...args: Args) => void) | null {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  const call = useCallback((...args: Args) => latest.current?.(...args), []);
  return handler === undefined ? null : call;
}
