import { ListOrdered } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { RankAnswer, RankConfig } from '#shared/steps/rank/rank-kind';
import { Ranking } from '../../blocks/ranking/ranking';
import { rankOf } from '../../blocks/ranking/ranking-moves';
import { firstWords } from '../../blocks/recall/recall-items';
import { toggleExpanded } from '../../blocks/response-panels/panel-layout';
import { Badge } from '../../ui/badge';
import { EmptyState } from '../../ui/empty-state';
import { Kbd } from '../../ui/kbd';
import { findingProp } from '../findings-at';
import type { StepComponentProps } from '../step-component';
import { WorkArea } from '../work-area';

/** The responses to be read on one side, the order they are put in on the other. */
export function RankStep(props: StepComponentProps<RankConfig, RankAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage, onChange } = props;
  const { responses, panels } = stage;
  const { ranking } = view.answer;
  const [inHand, setInHand] = useState<string | null>(null);
  const items = useMemo(
    () => responses.map(({ id, name, markdown }) => ({ id, name, preview: firstWords(markdown) })),
    [responses],
  );
  const withRanks = useMemo(
    () =>
      responses.map((response) => {
        const rank = rankOf(ranking, response.id);
        return rank === null ? response : { ...response, note: <Badge tone="accent">rank {rank}</Badge> };
      }),
    [responses, ranking],
  );
  if (responses.length < 2) {
    return (
      <WorkArea step={step} stage={stage}>
        <EmptyState icon={<ListOrdered aria-hidden="true" />} title="No responses yet">
          There are no responses to rank. They appear here when they arrive; the other steps stay open.
        </EmptyState>
      </WorkArea>
    );
  }
  const change = (groups: readonly (readonly string[])[]): void => {
    const known = groups.map((group) =>
      group.flatMap((id) => responses.find((response) => response.id === id)?.id ?? []),
    );
    onChange({ ranking: known.filter((group) => group.length > 0) });
  };
  return (
    <WorkArea
      step={step}
      stage={stage}
      texts={withRanks}
      responseUse={{ inHand }}
      aside={
        <span className="text-ink-soft text-xs tabular-nums">
          {ranking.flat().length} of {responses.length} ranked
        </span>
      }
    >
      <section
        data-spot="ranking"
        aria-label="Ranking, best first"
        className="mx-auto flex max-w-2xl flex-col gap-2"
      >
        <div className="flex items-baseline justify-between gap-4">
          <h3 className="font-medium text-ink-soft text-xs">Best first</h3>
          <p
            aria-hidden="true"
            className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-faint text-xs"
          >
            <span className="flex items-center gap-1">
              <Kbd keys={`1 ${responses.length}`} /> place
            </span>
            <span className="flex items-center gap-1">
              <Kbd keys="Space" /> read alone
            </span>
          </p>
        </div>
        <Ranking
          label="Ranking"
          items={items}
          groups={ranking}
          onChange={change}
          isReadOnly={readOnly}
          allowsTies={view.config.ties}
          // Where one response has the whole place, it is the one that the hand is on.
          onItemFocus={(id) => {
            setInHand(id);
            if (panels.expanded !== null && panels.expanded !== id) {
              stage.onPanels({ ...panels, expanded: id });
            }
          }}
          onItemOpen={(id) => stage.onPanels(toggleExpanded(panels, id))}
          {...findingProp(findings, 'ranking')}
        />
      </section>
    </WorkArea>
  );
}
