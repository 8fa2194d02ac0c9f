import type { ReactNode } from 'react';
import { Formula } from './math';

/** A part of a heading: words, or a formula that is to be set. */
export type TitlePart = string | { readonly tex: string };

/** A heading in one line of plain text, to be searched and named by. */
export function titleText(parts: readonly TitlePart[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : part.tex))
    .join('')
    .trim();
}

/** A heading where it is listed: its words without marks, its formulas set. */
export function TitleWords({ parts }: { readonly parts: readonly TitlePart[] }): ReactNode {
  return parts.map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a formula has no state
    typeof part === 'string' ? part : <Formula key={index} source={part.tex} />,
  );
}
