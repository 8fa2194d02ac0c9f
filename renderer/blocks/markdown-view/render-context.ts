import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { ReactNode } from 'react';

/** `language` is the first word after the fence. */
export type RunCode = (code: string, language: string | null) => void;

/** What the rendering of a node may need from outside the node. */
export interface RenderContext {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Footnotes in the order in which the text first calls them. */
  readonly footnotes: readonly FootnoteDefinition[];
  /** Those that nothing calls. */
  readonly strayFootnotes: readonly FootnoteDefinition[];
  readonly onOpenLink: ((url: string) => void) | null;
  readonly onOpenQuote: ((id: string) => void) | null;
  /** Takes the code of a block to where it can be run; null where nothing runs. */
  readonly onRunCode: RunCode | null;
  readonly resolveMedia: ((hash: string) => string | null) | null;
  /** Draws nodes that something was found out about, such as words that changed; undefined for all others. */
  readonly renderMarked?: (node: Nodes, depth: number) => ReactNode | undefined;
}
