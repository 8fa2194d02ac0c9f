import { Play } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { CodeLines } from '../../markdown/highlight-code';
import { lineNumbers } from '../../markdown/line-numbers';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { ColouredTokens } from './coloured-tokens';
import type { RunCode } from './render-context';
import { ScrollBox } from './scroll-box';
import { useCodeColours } from './use-code-colours';

export interface CodeBlockProps {
  readonly code: string;
  /** The first word after the fence. */
  readonly language: string | null;
  readonly onRun?: RunCode | null;
}

export const CodeBlock = memo(function CodeBlock(props: CodeBlockProps): ReactNode {
  const { code, language, onRun = null } = props;
  const lines = useCodeColours(code, language);
  return (
    <div className="group/code relative">
      <ScrollBox as="pre" label={language === null ? 'Code' : `Code, ${language}`} className="focus-inset">
        <code
          className="code-numbered"
          data-language={language ?? undefined}
          data-gutter={lineNumbers(code.split('\n').length) ?? undefined}
        >
          {lines === null ? code : <ColouredLines lines={lines} />}
        </code>
      </ScrollBox>
      <div
        data-text-skip=""
        className="absolute end-1 top-1 flex select-none items-center gap-1 rounded-sm bg-sunken opacity-0 transition-opacity focus-within:opacity-100 group-hover/code:opacity-100"
      >
        {language !== null && (
          <span className="max-w-32 truncate ps-2 font-sans text-2xs text-ink-faint">{language}</span>
        )}
        {onRun !== null && (
          <Button
            size="sm"
            variant="quiet"
            aria-label="Run this code"
            icon={<Play size={12} aria-hidden="true" />}
            onPress={() => onRun(code, language)}
          >
            Run
          </Button>
        )}
        <CopyButton label="Copy code" text={() => code} />
      </div>
    </div>
  );
});

function ColouredLines({ lines }: { readonly lines: CodeLines }): ReactNode {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text never move; the whole list is replaced
    <span key={index}>
      <ColouredTokens tokens={line} />
      {index < lines.length - 1 && '\n'}
    </span>
  ));
}
