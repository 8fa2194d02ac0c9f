import { definitionsOf, footnoteOrder } from './block-source';

/** The two texts that are compared, with what their blocks need from the whole to be drawn one by one. */
export interface DiffTexts {
  readonly before: string;
  readonly after: string;
  readonly definitions: Readonly<Record<'before' | 'after', string>>;
  readonly footnotes: Readonly<Record<'before' | 'after', readonly string[]>>;
  readonly resolveMedia: ((hash: string) => string | null) | null;
}

export function diffTexts(before: string, after: string, resolveMedia: DiffTexts['resolveMedia']): DiffTexts {
  return {
    before,
    after,
    definitions: { before: definitionsOf(before), after: definitionsOf(after) },
    footnotes: { before: footnoteOrder(before), after: footnoteOrder(after) },
    resolveMedia,
  };
}
