import { Circle, CircleAlert, CircleCheck, CircleDashed, CircleDotDashed, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { SectionProgress, SectionState } from '#shared/steps/write/sections';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { useLiveActionList } from '../../ui/live-actions';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';

export interface SectionOutlineProps {
  readonly sections: readonly SectionProgress[];
  /** The section whose hint is shown. */
  readonly current: number | null;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly nextKeys: string;
  readonly onGo: (index: number) => void;
  /** Where the answer holds code that can be run. */
  readonly run?: { readonly keys: string; readonly isOn: boolean; readonly onToggle: () => void };
}

/** The sections that the answer should have, how far each is, and what belongs into the one at hand. */
export function SectionOutline(props: SectionOutlineProps): ReactNode {
  const { sections, current, readOnly, findings, nextKeys, onGo } = props;
  const done = sections.filter(({ state }) => state === 'done').length;
  useLiveActionList(
    sections.map(({ section }, index) => ({
      id: `section ${index}`,
      label: `Section: ${section.heading}`,
      group: 'Workspace',
      act: () => onGo(index),
    })),
  );
  const hint = sections[current ?? -1]?.section.hint ?? '';
  return (
    <nav
      aria-label="Sections"
      data-away=""
      className="flex max-h-[38%] shrink-0 flex-col gap-1 overflow-y-auto border-line border-b bg-canvas px-4 py-2 @2xl:max-h-none @2xl:w-64 @2xl:gap-2 @2xl:border-s @2xl:border-b-0 @2xl:py-3"
    >
      <div className="flex items-center justify-between gap-2 px-2">
        <h3 className="font-medium text-ink-soft text-xs">
          Sections{' '}
          <span className="font-normal text-ink-faint tabular-nums">
            {done} of {sections.length} done
          </span>
        </h3>
        {!readOnly && done < sections.length && (
          <span className="flex items-center gap-1 text-2xs text-ink-faint">
            <Kbd keys={nextKeys} /> next
          </span>
        )}
      </div>
      <ol className="flex flex-wrap gap-x-1 @2xl:flex-col @2xl:flex-nowrap @2xl:gap-x-0">
        {sections.map((progress, index) => (
          <li
            key={progress.section.heading}
            data-spot={spotOf(['markdown', index])}
            className="min-w-0 @2xl:border-line @2xl:border-b @2xl:pb-1 @2xl:last:border-b-0"
          >
            <button
              type="button"
              aria-current={index === current ? 'location' : undefined}
              onClick={() => onGo(index)}
              className={classNames(
                'focus-inset flex w-full items-start gap-2 rounded-sm px-2 py-1 text-start text-sm hover:bg-hover',
                index === current ? 'font-medium text-ink' : 'text-ink-soft',
              )}
            >
              <StateIcon state={progress.state} isRequired={progress.section.required} />
              <span className="min-w-0 grow">
                {progress.section.heading}
                {!progress.section.required && (
                  <span className="font-normal text-ink-faint text-xs"> optional</span>
                )}
              </span>
              <WordMark {...progress} />
              <VisuallyHidden>{`, ${STATES[progress.state]}`}</VisuallyHidden>
            </button>
            {index === current && hint !== '' && (
              <p className="hidden px-2 pb-1 text-ink-soft text-xs text-pretty @2xl:block">{hint}</p>
            )}
            <FindingList findings={findingsAt(findings, 'markdown', index)} className="px-2 pb-1" />
          </li>
        ))}
      </ol>
      {hint !== '' && <p className="px-2 text-ink-soft text-xs text-pretty @2xl:hidden">{hint}</p>}
      {props.run !== undefined && (
        <Button
          size="sm"
          className="self-start @2xl:mx-2"
          keys={props.run.keys}
          icon={<Play size={12} aria-hidden="true" />}
          aria-expanded={props.run.isOn}
          onPress={props.run.onToggle}
        >
          {props.run.isOn ? 'Close the runner' : 'Run the code'}
        </Button>
      )}
    </nav>
  );
}

const STATES: Readonly<Record<SectionState, string>> = {
  missing: 'missing',
  empty: 'empty',
  short: 'too short',
  incomplete: 'incomplete',
  done: 'done',
};

function StateIcon({
  state,
  isRequired,
}: {
  readonly state: SectionState;
  readonly isRequired: boolean;
}): ReactNode {
  const common = { size: 14, 'aria-hidden': true, className: 'mt-[3px] shrink-0' } as const;
  switch (state) {
    case 'done':
      return <CircleCheck {...common} className={`${common.className} text-good`} />;
    case 'short':
    case 'incomplete':
      return <CircleDotDashed {...common} className={`${common.className} text-warn`} />;
    case 'empty':
      return <Circle {...common} className={`${common.className} text-ink-faint`} />;
    case 'missing':
      return isRequired ? (
        <CircleAlert {...common} className={`${common.className} text-bad`} />
      ) : (
        <CircleDashed {...common} className={`${common.className} text-ink-faint`} />
      );
  }
}

/** "12/30" as long as words are wanting, then "45"; what else is wanting in words. */
function WordMark({ section, state, words }: SectionProgress): ReactNode {
  const text =
    state === 'missing'
      ? 'put in'
      : state === 'incomplete'
        ? section.needs === 'code'
          ? 'no code yet'
          : 'no formula yet'
        : words < section.least
          ? `${words}/${section.least}`
          : words > 0
            ? String(words)
            : '';
  return (
    <span aria-hidden="true" className="shrink-0 pt-0.5 font-normal text-2xs text-ink-faint tabular-nums">
      {text}
    </span>
  );
}
