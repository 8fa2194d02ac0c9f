import type { ReactNode } from 'react';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ColouredTokens } from '../markdown-view/coloured-tokens';
import { ScrollBox } from '../markdown-view/scroll-box';
import { useCodeColours } from '../markdown-view/use-code-colours';
import type { CodeLine } from './code-lines';

export interface DiffCodeProps {
  readonly lines: readonly CodeLine[];
  readonly language: string | null;
}

/** Code with its colours, whole lines marked at their beginning as in every tool that compares code. */
export function DiffCode({ lines, language }: DiffCodeProps): ReactNode {
  // Each side as the whole that it is: half a string would colour all that follows.
  const colours = {
    before: useCodeColours(codeOf(lines, 'before'), language),
    after: useCodeColours(codeOf(lines, 'after'), language),
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
              {tokens === undefined ? line.text : <ColouredTokens tokens={tokens} />}
              {'\n'}
            </span>
          );
        })}
      </code>
    </ScrollBox>
  );
}

const SIGNS = { kept: ' ', removed: '−', added: '+' } as const;

function codeOf(lines: readonly CodeLine[], side: 'before' | 'after'): string {
  const other = side === 'before' ? 'added' : 'removed';
  return lines
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('\n');
}
