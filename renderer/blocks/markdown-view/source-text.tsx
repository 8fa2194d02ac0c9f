import { Fragment, type ReactNode } from 'react';
import { hasLongWord } from '../../markdown/long-words';
import { classNames } from '../../ui/class-names';
import { stretchesOf } from './source-stretches';

export interface SourceTextProps {
  readonly source: string;
  /** Why it is not set as Markdown. */
  readonly note: string;
}

/**
 * For the end of a line the browser reads all that is left of a word, and it shapes what is joined as one: 100,000
 * quotation marks took 3 s, 2,000 joined faces as long. Such a word may be broken anywhere, and is between its pieces.
 */
const LONG_WORD = 1_000;
const PIECE = /[\s\S]{1,100}/gu;

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
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of one source never move
        <Stretch key={index} text={stretch} />
      ))}
    </>
  );
}

function Stretch({ text }: { readonly text: string }): ReactNode {
  const isBroken = hasLongWord(text, LONG_WORD);
  return (
    <div
      className={classNames(
        'mt-0! min-h-[1lh] whitespace-pre-wrap font-mono text-sm [contain-intrinsic-size:auto_30rem] [content-visibility:auto] [font-variant-ligatures:none]',
        isBroken && '[line-break:anywhere]',
      )}
    >
      {isBroken
        ? (text.match(PIECE) ?? []).map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Fragment key={index}>
              {piece}
              <wbr />
            </Fragment>
          ))
        : text}
    </div>
  );
}
