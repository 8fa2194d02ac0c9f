import { Calculator as CalculatorIcon, SquareTerminal, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Bench, EvidenceDraft } from '#shared/steps/verify/verify-answer';
import type { VerifyConfig } from '#shared/steps/verify/verify-config';
import { Calculator } from '../../blocks/calculator/calculator';
import { IconButton } from '../../ui/icon-button';
import { SegmentedControl } from '../../ui/segmented-control';
import { newId } from '../new-id';
import { BenchRunner } from './bench-runner';
import type { CodeFound, Program } from './code-blocks';

export type BenchTool = 'run' | 'calculation';

export interface BenchPanelProps {
  readonly tool: BenchTool;
  readonly bench: Bench;
  readonly config: VerifyConfig;
  /** What evidence is attached to: "Response A", "claim 2". */
  readonly targetName: string;
  /** The code of the text at hand. */
  readonly found: readonly CodeFound[];
  /** A new number whenever the tool was asked for, so that it takes the focus. */
  readonly request: number;
  readonly onTool: (tool: BenchTool) => void;
  readonly onChange: (change: Partial<Bench>) => void;
  readonly onTake: (code: Program) => void;
  readonly onAttach: (evidence: EvidenceDraft) => void;
  readonly onClose: () => void;
}

/** Where the expert tries things out: code runs, formulas are worked out, and what comes of it becomes evidence. */
export function BenchPanel(props: BenchPanelProps): ReactNode {
  const { tool, bench, config, targetName, request, onAttach, onClose } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request brings the focus here anew
  useEffect(() => {
    field.current?.focus();
  }, [tool, request]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };
  const takeCalculation = (expression: string, result: string): void =>
    onAttach({ kind: 'calculation', id: newId(), expression: expression.trim(), result });
  return (
    <section
      aria-label={tool === 'run' ? 'Run code' : 'Calculator'}
      onKeyDown={onKeyDown}
      className="flex min-h-0 grow flex-col bg-surface"
    >
      <header className="flex h-10 shrink-0 items-center gap-3 border-line border-b ps-3 pe-2">
        {config.means.includes('run') && config.means.includes('calculation') ? (
          <SegmentedControl
            label="Tool"
            isLabelHidden
            size="sm"
            segments={TOOLS}
            value={tool}
            onChange={props.onTool}
          />
        ) : (
          <h3 className="font-medium text-sm">{tool === 'run' ? 'Run code' : 'Calculator'}</h3>
        )}
        <span className="min-w-0 truncate text-ink-faint text-xs">for {targetName}</span>
        <IconButton
          size="sm"
          label="Close"
          keys="Escape"
          icon={<X size={14} aria-hidden="true" />}
          className="ms-auto"
          onPress={onClose}
        />
      </header>
      {tool === 'run' ? (
        <BenchRunner
          bench={bench}
          config={config}
          targetName={targetName}
          found={props.found}
          codeRef={field}
          onChange={props.onChange}
          onTake={props.onTake}
          onAttach={onAttach}
        />
      ) : (
        <Calculator
          ref={field}
          expression={bench.expression}
          onChange={(expression) => props.onChange({ expression })}
          takeLabel={`Attach to ${targetName}`}
          takeKeys="Enter"
          onTake={takeCalculation}
        />
      )}
    </section>
  );
}

const TOOLS = [
  { value: 'run', label: 'Run code', icon: <SquareTerminal size={13} aria-hidden="true" /> },
  { value: 'calculation', label: 'Calculate', icon: <CalculatorIcon size={13} aria-hidden="true" /> },
] as const;
