import { Paperclip } from 'lucide-react';
import { type ReactNode, type Ref, useRef } from 'react';
import type { Bench, EvidenceDraft } from '#shared/steps/verify/verify-answer';
import type { VerifyConfig } from '#shared/steps/verify/verify-config';
import { CodeRunner } from '../../blocks/code-runner/code-runner';
import { LANGUAGE_NAMES, wholeOutput } from '../../blocks/code-runner/run-words';
import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import type { RunRequest } from '../../runner/run-messages';
import type { RunResult } from '../../runner/runner';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Button } from '../../ui/button';
import { useLiveActions } from '../../ui/live-actions';
import { Select } from '../../ui/select';
import { ToggleButton } from '../../ui/toggle-button';
import { newId } from '../new-id';
import type { CodeFound, Program } from './code-blocks';
import { harnessed } from './harness';

const ATTACH_KEYS = workspaceShortcuts['attach-run'].keys;
/** What a program may write, in characters: 256 KB of plain text. */
const MOST_CHARACTERS = 262_144;
/** What of it is kept as evidence. */
const KEPT_OUTPUT = 20_000;

export interface BenchRunnerProps {
  readonly bench: Bench;
  readonly config: VerifyConfig;
  readonly targetName: string;
  readonly found: readonly CodeFound[];
  readonly codeRef: Ref<HTMLTextAreaElement>;
  readonly onChange: (change: Partial<Bench>) => void;
  /** Code takes the place of what is there. */
  readonly onTake: (code: Program) => void;
  readonly onAttach: (evidence: EvidenceDraft) => void;
}

/** Code of the text, or one's own, run with the project's tests around it where it has some. */
export function BenchRunner(props: BenchRunnerProps): ReactNode {
  const { bench, config, targetName, found, codeRef, onChange, onAttach } = props;
  const attachLast = useRef<(() => void) | null>(null);
  const harness = config.harness?.language === bench.language ? config.harness : null;
  const isHarnessed = harness !== null && bench.isHarnessed;
  const attach = (request: RunRequest, result: RunResult): void =>
    onAttach({
      kind: 'run',
      id: newId(),
      language: request.language,
      code: request.code,
      input: request.input,
      output: cut(wholeOutput(result)),
      outcome: result.outcome,
    });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes the key that attaches what is inside
    <div
      onKeyDown={(event) => {
        if (matchesKeys(event, ATTACH_KEYS) && attachLast.current !== null) {
          event.preventDefault();
          event.stopPropagation();
          attachLast.current();
        }
      }}
      className="flex min-h-0 grow flex-col"
    >
      <CodeRunner
        language={bench.language}
        code={bench.code}
        input={bench.input}
        limits={{ seconds: config.seconds, megabytes: config.megabytes, characters: MOST_CHARACTERS }}
        onChange={onChange}
        codeRef={codeRef}
        {...(isHarnessed && harness !== null ? { wrap: (code: string) => harnessed(harness, code) } : {})}
        tools={
          <>
            <CodeSource found={found} bench={bench} onTake={props.onTake} />
            {harness !== null && (
              <ToggleButton isSelected={bench.isHarnessed} onChange={(on) => onChange({ isHarnessed: on })}>
                With the project’s tests
              </ToggleButton>
            )}
          </>
        }
        afterwards={(request, result) => {
          attachLast.current = () => attach(request, result);
          return <AttachRun targetName={targetName} onAttach={() => attach(request, result)} />;
        }}
      />
    </div>
  );
}

function cut(output: string): string {
  return output.length > KEPT_OUTPUT
    ? `${output.slice(0, KEPT_OUTPUT)}\n… ${output.length - KEPT_OUTPUT} characters more`
    : output;
}

interface CodeSourceProps {
  readonly found: readonly CodeFound[];
  readonly bench: Bench;
  readonly onTake: (code: Program) => void;
}

/** The code blocks of the text at hand, to be taken over. */
function CodeSource({ found, bench, onTake }: CodeSourceProps): ReactNode {
  if (found.length === 0) {
    return null;
  }
  const at = found.findIndex((block) => block.code === bench.code);
  return (
    <Select
      label="Code of the text"
      isLabelHidden
      size="sm"
      placeholder="Take code of the text"
      options={found.map((block, index) => ({
        value: String(index),
        label: `Code ${index + 1} of ${found.length}`,
        note: `${block.language === null ? '' : `${LANGUAGE_NAMES[block.language]}, `}${lineCount(block.code)}`,
      }))}
      value={at === -1 ? null : String(at)}
      onChange={(index) => {
        const block = found[Number(index)];
        if (block !== undefined) {
          onTake({ code: block.code, language: block.language ?? bench.language });
        }
      }}
    />
  );
}

function lineCount(code: string): string {
  const lines = code.split('\n').length;
  return lines === 1 ? '1 line' : `${lines} lines`;
}

interface AttachRunProps {
  readonly targetName: string;
  readonly onAttach: () => void;
}

/** While there is a run that has ended: the way to keep it as evidence. */
function AttachRun({ targetName, onAttach }: AttachRunProps): ReactNode {
  useLiveActions({ 'attach-run': onAttach });
  return (
    <div className="flex shrink-0 justify-end border-line border-t px-3 py-1.5">
      <Button
        size="sm"
        keys={ATTACH_KEYS}
        icon={<Paperclip size={13} aria-hidden="true" />}
        onPress={onAttach}
      >
        Attach to {targetName}
      </Button>
    </div>
  );
}
