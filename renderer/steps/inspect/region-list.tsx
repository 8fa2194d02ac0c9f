import { type ReactNode, useRef } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { MarkedRegion } from '#shared/steps/inspect/inspect-answer';
import { moveAmong } from './card-focus';
import { RegionCard } from './region-card';
import type { Inspection } from './use-inspection';

export interface RegionListProps {
  readonly inspection: Inspection;
  /** Those of the picture that is open. */
  readonly regions: readonly MarkedRegion[];
  readonly nameOf: (region: MarkedRegion) => string;
  readonly labels: readonly string[];
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
}

/** What is marked in the picture, in words. */
export function RegionList(props: RegionListProps): ReactNode {
  const { inspection, regions, nameOf, labels, readOnly, findings } = props;
  const tabStop = (regions.find(({ id }) => id === inspection.region) ?? regions[0])?.id;
  const list = useRef<HTMLOListElement>(null);
  return (
    <section aria-label="Marked regions" data-spot="regions" className="pb-6">
      <h3 className="px-5 pt-3 pb-1.5 font-medium text-ink-faint text-xs">Marked in this picture</h3>
      {regions.length === 0 ? (
        <p className="px-5 text-ink-soft text-sm">Nothing yet.</p>
      ) : (
        <ol
          ref={list}
          aria-label="Marked regions"
          onKeyDown={(event) => moveAmong(event, list.current, '[data-mark]')}
          className="border-line border-t"
        >
          {regions.map((region) => (
            <RegionCard
              key={region.id}
              region={region}
              name={nameOf(region)}
              claims={inspection.claims.filter(({ verdict }) => verdict.regions.includes(region.id)).length}
              labels={labels}
              isChosen={region.id === inspection.region}
              isTabStop={region.id === tabStop}
              readOnly={readOnly}
              findings={findings}
              onChoose={() => inspection.chooseMark(region)}
              onChange={inspection.changeRegion}
              onRemove={() => inspection.removeRegion(region)}
              onLeave={() => inspection.focusIn('[data-picture]')}
            />
          ))}
        </ol>
      )}
    </section>
  );
}
