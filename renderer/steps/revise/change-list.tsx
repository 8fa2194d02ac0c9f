import { type ReactNode, useState } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { FlagId } from '#shared/lib/ids';
import type { Comparison } from '#shared/steps/revise/changes';
import type { MatchedReasons, Reason } from '#shared/steps/revise/match-reasons';
import type { ReviseConfig } from '#shared/steps/revise/revise-answer';
import { Kbd } from '../../ui/kbd';
import type { Stage } from '../step-component';
import { useRememberedScroll } from '../use-remembered-scroll';
import { ChangeRow } from './change-row';
import { FlagRows } from './flag-rows';
import { GoneRows } from './gone-rows';
import type { Revising } from './use-revising';

export interface ChangeListProps {
  readonly comparison: Comparison;
  /** Long texts are being compared for the first time. */
  readonly isPending: boolean;
  readonly matched: MatchedReasons;
  readonly config: ReviseConfig;
  readonly explained: number;
  readonly nextKeys: string;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly revising: Revising;
  readonly stage: Stage;
  readonly onRemove: (reason: Reason) => void;
}

/** Flags, changes with their reasons, and reasons whose change is gone. */
export function ChangeList(props: ChangeListProps): ReactNode {
  const { comparison, isPending, matched, config, explained, nextKeys, readOnly, findings, revising, stage } =
    props;
  const { changes } = comparison;
  const [current, setCurrent] = useState<number | null>(null);
  const scroll = useRememberedScroll(stage.scroll, 'changes');
  const asksForReasons = config.reasons !== 'none';
  return (
    <section aria-label="Changes" data-spot="changes" className="flex min-h-0 grow flex-col">
      <header className="flex min-h-9 shrink-0 items-center gap-3 border-line border-b px-4 py-1">
        <h3 className="font-medium text-ink-soft text-xs">
          Changes <span className="font-normal text-ink-faint tabular-nums">{changes.length}</span>
        </h3>
        {asksForReasons && !readOnly && explained < changes.length && (
          <span className="ms-auto flex items-center gap-1 text-2xs text-ink-faint">
            <Kbd keys={nextKeys} /> next to explain
          </span>
        )}
      </header>
      <div ref={scroll} className="min-h-0 grow overflow-y-auto">
        <FlagRows revising={revising} fixedBy={fixedBy(matched)} findings={findings} />
        {isPending ? (
          <p role="status" className="px-4 py-4 text-ink-soft text-sm">
            Comparing…
          </p>
        ) : changes.length === 0 ? (
          <p className="px-4 py-4 text-ink-soft text-sm text-pretty">
            Nothing is changed yet. Each change of the revision appears here
            {asksForReasons && ', to be explained'}.
          </p>
        ) : (
          <ol>
            {changes.map((change, index) => (
              // Following the change, not its number, keeps the caret where it is when one before it comes or goes.
              <ChangeRow
                key={`${change.before.start} ${change.before.end}`}
                change={change}
                index={index}
                reasons={matched.byChange[index] ?? []}
                isCurrent={current === index}
                asksForReasons={asksForReasons}
                readOnly={readOnly}
                findings={findings}
                revising={revising}
                onFocus={() => setCurrent(index)}
              />
            ))}
          </ol>
        )}
        <GoneRows reasons={matched.gone} readOnly={readOnly} findings={findings} onRemove={props.onRemove} />
      </div>
    </section>
  );
}

/** By flag, the numbers of the changes that deal with it. */
function fixedBy(matched: MatchedReasons): ReadonlyMap<FlagId, readonly number[]> {
  const numbers = new Map<FlagId, number[]>();
  matched.byChange.forEach((reasons, index) => {
    for (const flag of new Set(reasons.flatMap(({ flags }) => flags))) {
      numbers.set(flag, [...(numbers.get(flag) ?? []), index + 1]);
    }
  });
  return numbers;
}
