import type { ReactNode } from 'react';
import type { Criterion, Rating } from '#shared/domain/contributions';
import type { Finding } from '#shared/domain/finding';
import type { EvaluateAnswer } from '#shared/steps/evaluate/evaluate-kind';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { Ranking } from '../../blocks/ranking/ranking';
import { findingProp } from '../findings-at';
import type { NamedResponse } from '../step-component';
import { contradictionSentence, rankContradictions, weightedMean } from './rank-advice';

export interface RankPartProps {
  readonly answer: EvaluateAnswer;
  readonly criteria: readonly Criterion[];
  readonly ratings: readonly Rating[];
  readonly responses: readonly NamedResponse[];
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onChange: (groups: readonly (readonly string[])[]) => void;
}

/** The ranking, each response with its weighted rating, and a word where the two disagree. */
export function RankPart(props: RankPartProps): ReactNode {
  const { answer, criteria, ratings, responses, readOnly, findings, onChange } = props;
  const letterOf = (id: string): string => responses.find((response) => response.id === id)?.letter ?? id;
  const advice = rankContradictions(answer.ranking, criteria, ratings)
    .slice(0, 2)
    .map((contradiction) => ({
      severity: 'advice' as const,
      message: contradictionSentence(contradiction, letterOf),
    }));
  return (
    <section data-spot="ranking" aria-label="Ranking, best first" className="flex flex-col gap-2">
      <h3 className="font-medium text-ink-soft text-xs">Ranking, best first</h3>
      <Ranking
        label="Ranking"
        items={responses.map((response) => {
          const mean = weightedMean(response.id, criteria, ratings);
          return {
            id: response.id,
            name: response.name,
            ...(mean === null ? {} : { note: `rated ${mean.toFixed(1)}` }),
          };
        })}
        groups={answer.ranking}
        onChange={onChange}
        isReadOnly={readOnly}
        {...findingProp(findings, 'ranking')}
      />
      <FindingList findings={advice} />
    </section>
  );
}
