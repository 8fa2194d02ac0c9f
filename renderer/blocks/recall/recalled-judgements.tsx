import type { ReactNode } from 'react';
import type { Comparison, Score } from '#shared/domain/judgements';
import type { TextId } from '#shared/lib/ids';

/** How a text is called here: "Response A", or a passage's own title. */
type NameOfText = (text: TextId) => string;

/** "Response A is better (2 of 3)", "tie", "both bad". */
export function comparisonInShort(comparison: Comparison, nameOf: NameOfText): string {
  const { better, outcome, strength, strengths } = comparison;
  if (better === null) {
    return outcome === 'tie' ? 'tie' : 'both bad';
  }
  return `${nameOf(better)} is better (${strength} of ${strengths})`;
}

/** Which of two was better, dimension by dimension and all in all. */
export function RecalledComparisons(props: {
  readonly comparisons: readonly Comparison[];
  readonly nameOf: NameOfText;
}): ReactNode {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      {props.comparisons.map((comparison, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was said earlier never changes here
        <div key={index} className="contents">
          <dt className="text-ink-soft">{comparison.dimension?.name ?? 'Overall'}</dt>
          <dd className="text-ink">{comparisonInShort(comparison, props.nameOf)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What each text was given on each dimension, with the notes. */
export function RecalledScores(props: {
  readonly scores: readonly Score[];
  readonly nameOf: NameOfText;
}): ReactNode {
  const texts = [...new Set(props.scores.map(({ text }) => text))];
  return (
    <dl className="flex flex-col gap-3">
      {texts.map((text) => (
        <div key={text} className="flex flex-col gap-1">
          <dt className="font-medium text-ink-soft text-xs">{props.nameOf(text)}</dt>
          {props.scores
            .filter((score) => score.text === text)
            .map((score) => (
              <dd key={score.dimension.id} className="flex flex-col">
                <span className="flex justify-between gap-4 text-sm">
                  <span className="text-ink">{score.dimension.name}</span>
                  <span className="whitespace-nowrap text-ink-soft tabular-nums">
                    {score.value} of {score.most}
                    {score.negative === true && ' (high is bad)'}
                  </span>
                </span>
                {score.note !== '' && <span className="text-ink-soft text-xs">{score.note}</span>}
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}
