import type { ReactNode } from 'react';
import { hasLongWord } from '../../markdown/long-words';
import { classNames } from '../../ui/class-names';
import { stretchesOf } from './source-stretches';

export interface SourceTextProps {
  readonly source: string;
  /** Why it is not set as Markdown. */
  readonly note: string;
}

/** For the end of a line the browser reads all that is left of a word: 100,000 quotation marks took 3 s. */
const LONG_WORD = 1_000;

/**
 * A text as it was written, whole. Without ligatures: the browser shapes a line without a place to break anew for each
 * line of the screen, and the font makes one figure of a row of stars; 20,000 of them took half a minute.
 */
export function SourceText({ source, note }: SourceTextProps): ReactNode {
  return (
    <>
      <p data-text-skip="" className="mb-3 rounded-sm bg-info-soft px-3 py-2 font-sans text-info text-xs">
        {note}
      </p>
      {stretchesOf(source).map((stretch, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one source never move
          key={index}
          className={classNames(
            'mt-0! min-h-[1lh] whitespace-pre-wrap font-mono text-sm [contain-intrinsic-size:auto_60rem] [content-visibility:auto] [font-variant-ligatures:none]',
            hasLongWord(stretch, LONG_WORD) && '[line-break:anywhere]',
          )}
        >
          {stretch}
        </div>
      ))}
    </>
  );
}
