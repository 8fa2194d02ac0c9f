import type { Definition, FootnoteDefinition } from 'mdast';

/** What the rendering of a node may need from outside the node. */
export interface RenderContext {
  readonly source: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Footnotes in the order in which the text first calls them. */
  readonly footnotes: readonly FootnoteDefinition[];
  readonly onOpenLink: ((url: string) => void) | null;
  readonly onOpenQuote: ((id: string) => void) | null;
  readonly resolveMedia: ((hash: string) => string | null) | null;
}
