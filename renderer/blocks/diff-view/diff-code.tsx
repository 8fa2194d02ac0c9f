import { type ReactNode, useEffect, useState } from 'react';
import { codeLanguage } from '../../markdown/code-languages';
import {
  type CodeLines,
  type CodeToken,
  cachedHighlight,
  highlightCode,
} from '../../markdown/highlight-code';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ScrollBox } from '../markdown-view/scroll-box';
import type { CodeLine } from './code-lines';

export interface DiffCodeProps {
  readonly lines: readonly CodeLine[];
  readonly language: string | null;
}

/** Code with its colours, whole lines marked at their beginning as in every tool that compares code. */
export function DiffCode({ lines, language }: DiffCodeProps): ReactNode {
  const colours = {
    before: useColours(codeOf(lines, 'before'), language),
    after: useColours(codeOf(lines, 'after'), language),
  };
  return (
    <ScrollBox
      as="pre"
      label={language === null ? 'Code' : `Code, ${language}`}
      className="focus-inset diff-code"
    >
      <code>
        {lines.map((line, index) => {
          const tokens = colours[line.side]?.[line.number];
          return (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one comparison never move
              key={index}
              className={`diff-code-line diff-code-${line.kind}`}
            >
              {line.kind !== 'kept' && (
                <VisuallyHidden>{line.kind === 'removed' ? 'deleted: ' : 'inserted: '}</VisuallyHidden>
              )}
              <span aria-hidden="true" className="diff-code-sign">
                {SIGNS[line.kind]}
              </span>
              {tokens === undefined ? line.text : <Coloured tokens={tokens} />}
              {'\n'}
            </span>
          );
        })}
      </code>
    </ScrollBox>
  );
}

const SIGNS = { kept: ' ', removed: '−', added: '+' } as const;

function Coloured({ tokens }: { readonly tokens: readonly CodeToken[] }): ReactNode {
  return tokens.map(({ text, color, isItalic, isBold }, index) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
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

function codeOf(lines: readonly CodeLine[], side: 'before' | 'after'): string {
  const other = side === 'before' ? 'added' : 'removed';
  return lines
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('\n');
}

/** Each side is coloured as the whole that it is: half a string would colour all that follows. */
function useColours(code: string, word: string | null): CodeLines | null {
  const language = codeLanguage(word);
  const known = language === null ? null : cachedHighlight(code, language);
  const [loaded, setLoaded] = useState<{ readonly code: string; readonly lines: CodeLines | null } | null>(
    null,
  );
  useEffect(() => {
    if (language === null || known !== null) {
      return;
    }
    let isCurrent = true;
    highlightCode(code, language).then(
      (lines) => isCurrent && setLoaded({ code, lines }),
      () => isCurrent && setLoaded({ code, lines: null }),
    );
    return () => {
      isCurrent = false;
    };
  }, [code, language, known]);
  return known ?? (loaded?.code === code ? loaded.lines : null);
}
