import { RotateCcw, X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { CodeRunner, type CodeToRun } from '../../blocks/code-runner/code-runner';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { programOf } from './program-of';

export interface RunPanelProps {
  /** The answer as of the last save. */
  readonly markdown: string;
  /** The answer as it stands in the editor at this moment. */
  readonly readMarkdown: () => string;
  readonly onClose: () => void;
}

/** What a program of an answer may take: as much as a reader would wait for. */
const LIMITS = { seconds: 20, megabytes: 512, characters: 262_144 };

/** The code of the answer, run in the sandbox. What is tried out here does not change the answer. */
export function RunPanel({ markdown, readMarkdown, onClose }: RunPanelProps): ReactNode {
  const code = useRef<HTMLTextAreaElement>(null);
  // The key that runs works here, and whoever asked for the panel wants to run.
  useEffect(() => code.current?.focus(), []);
  const program = useMemo(() => programOf(markdown), [markdown]);
  const [tried, setTried] = useState<Partial<CodeToRun>>({});
  const isOther = tried.code !== undefined && tried.code !== program?.code;
  return (
    <section aria-label="Run the code" className="flex min-h-0 grow flex-col bg-canvas">
      <header className="flex min-h-9 shrink-0 items-center gap-3 border-line border-b ps-4 pe-2">
        <h3 className="font-medium text-ink-soft text-xs">Run the code</h3>
        <span className="truncate text-2xs text-ink-faint">
          {program === null
            ? 'The answer holds no Python or JavaScript yet.'
            : isOther
              ? 'Tried out here; the answer stays as it is.'
              : 'All code blocks of the answer, one after the other.'}
        </span>
        <span className="ms-auto flex items-center gap-1">
          {isOther && (
            <Button
              size="sm"
              variant="quiet"
              icon={<RotateCcw size={12} aria-hidden="true" />}
              onPress={() => setTried({ input: tried.input ?? '' })}
            >
              As in the answer
            </Button>
          )}
          <IconButton
            size="sm"
            label="Close"
            tooltipPlacement="left"
            icon={<X size={14} aria-hidden="true" />}
            onPress={onClose}
          />
        </span>
      </header>
      <CodeRunner
        language={tried.language ?? program?.language ?? 'python'}
        code={tried.code ?? program?.code ?? ''}
        input={tried.input ?? ''}
        limits={LIMITS}
        codeRef={code}
        // What was typed since the last save is run as well.
        wrap={(shown) => (tried.code === undefined ? (programOf(readMarkdown())?.code ?? shown) : shown)}
        onChange={(change) => setTried((before) => ({ ...before, ...change }))}
      />
    </section>
  );
}
