import type { ReactNode } from 'react';
import type { CodeToken } from '../../markdown/highlight-code';

/** A line of code in its colours. */
export function ColouredTokens({ tokens }: { readonly tokens: readonly CodeToken[] }): ReactNode {
  return tokens.map(({ text, color, isItalic, isBold }, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: tokens of one text never move; the whole list is replaced
      key={index}
      style={{
        ...(color === null ? {} : { color }),
        ...(isItalic ? { fontStyle: 'italic' } : {}),
        ...(isBold ? { fontWeight: 600 } : {}),
      }}
    >
      {text}
    </span>
  ));
}
