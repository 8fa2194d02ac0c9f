import { Play, Square } from 'lucide-react';
import { type ReactNode, type Ref, useEffect, useState } from 'react';
import type { Language, Limits, RunRequest } from '../../runner/run-messages';
import { type RunResult, runner } from '../../runner/runner';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { ToggleButton } from '../../ui/toggle-button';
import { matchesKeys } from '../shortcuts/match-keys';
import { CodeArea } from './code-area';
import { RUN_KEYS } from './run-keys';
import { RunOutput } from './run-output';
import { LANGUAGE_NAMES } from './run-words';
import { useRun } from './use-run';

export interface CodeToRun {
  readonly language: Language;
  readonly code: string;
  readonly input: string;
}

export interface CodeRunnerProps extends CodeToRun {
  readonly limits: Limits;
  readonly onChange: (change: Partial<CodeToRun>) => void;
  /** The program that is run, where that is more than the code: tests around it. */
  readonly wrap?: (code: string) => string;
  /** More to choose from, beside the language. */
  readonly tools?: ReactNode;
  /** What can be done with a run that has ended. */
  readonly afterwards?: (request: RunRequest, result: RunResult) => ReactNode;
  readonly codeRef?: Ref<HTMLTextAreaElement>;
}

/** Code that can be changed, what it finds on its input, and what it writes when it runs in the sandbox. */
export function CodeRunner(props: CodeRunnerProps): ReactNode {
  const { language, code, input, limits, onChange, wrap, tools, afterwards, codeRef } = props;
  const { state, isOn, run, stop } = useRun();
  const [isInputOpen, setInputOpen] = useState(input !== '');
  useEffect(() => runner.warm(language), [language]);
  const start = (): void => run({ language, code: wrap === undefined ? code : wrap(code), input, limits });
  const canRun = code.trim() !== '';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes the key that runs what is inside
    <div
      onKeyDown={(event) => {
        if (matchesKeys(event, RUN_KEYS) && canRun && !isOn) {
          event.preventDefault();
          event.stopPropagation();
          start();
        }
      }}
      className="@container flex min-h-0 grow flex-col"
    >
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-1.5">
        <Select
          label="Language"
          isLabelHidden
          size="sm"
          options={LANGUAGES}
          value={language}
          onChange={(chosen) => onChange({ language: chosen })}
        />
        {tools}
        <ToggleButton isSelected={isInputOpen} onChange={setInputOpen}>
          Input
        </ToggleButton>
        <div className="ms-auto flex items-center gap-2">
          {isOn ? (
            <Button size="sm" icon={<Square size={12} aria-hidden="true" />} onPress={stop}>
              Stop
            </Button>
          ) : (
            <Button
              size="sm"
              variant="primary"
              keys={RUN_KEYS}
              icon={<Play size={12} aria-hidden="true" />}
              isDisabled={!canRun}
              onPress={start}
            >
              Run
            </Button>
          )}
        </div>
      </div>
      <div className="flex min-h-0 grow flex-col border-line border-t @2xl:flex-row">
        <div className="flex min-h-0 min-w-0 flex-[3] flex-col">
          <div className="min-h-0 flex-[3] overflow-auto">
            <CodeArea
              {...(codeRef === undefined ? {} : { ref: codeRef })}
              label={`${LANGUAGE_NAMES[language]} code`}
              value={code}
              readOnly={false}
              placeholder="Write or paste code."
              onChange={(next) => onChange({ code: next })}
            />
          </div>
          {isInputOpen && (
            <textarea
              aria-label="Input of the program"
              spellCheck={false}
              value={input}
              placeholder="What the program reads from its input, line by line."
              onChange={(event) => onChange({ input: event.target.value })}
              className="focus-inset min-h-12 flex-1 resize-none border-line border-t bg-raised px-3 py-2 font-mono text-[0.8125rem] text-ink leading-5"
            />
          )}
        </div>
        <div className="flex min-h-0 min-w-0 flex-[2] flex-col border-line border-t @2xl:border-s @2xl:border-t-0">
          <RunOutput state={state} language={language} />
          {state.phase === 'done' && afterwards?.(state.request, state.result)}
        </div>
      </div>
    </div>
  );
}

const LANGUAGES = (['python', 'javascript'] as const).map((value) => ({
  value,
  label: LANGUAGE_NAMES[value],
}));
