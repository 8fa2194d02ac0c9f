import type { Contributions, CriterionKind } from '../../domain/contributions';
import type { Material } from '../../domain/task';
import type { CriterionId, FlagId, ResponseId, TextId } from '../../lib/ids';

/** Something that must be named in the justification and met by the ideal answer. */
export type TraceItem =
  | {
      readonly about: 'criterion';
      readonly key: string;
      readonly criterion: CriterionId;
      readonly kind: CriterionKind;
      readonly text: string;
    }
  | {
      readonly about: 'weakness';
      readonly key: string;
      readonly criterion: CriterionId;
      readonly response: ResponseId;
      readonly value: number;
      readonly text: string;
      readonly note: string;
    }
  | {
      readonly about: 'flag';
      readonly key: string;
      readonly flag: FlagId;
      readonly source: TextId;
      readonly category: string;
      readonly severity: string;
      /** The passage that was flagged. */
      readonly text: string;
      /** What is wrong with it, and what would be right. */
      readonly note: string;
    };

/**
 * What is to be traced, in the expert's order: each criterion, followed by the low ratings on it in the order of the
 * responses; after them the serious flags. Keys are stable, so that links survive reordering.
 */
export function traceItems(material: Material, earlier: Contributions): TraceItem[] {
  return [...criterionItems(material, earlier), ...flagItems(earlier)];
}

function flagItems({ flags = [] }: Contributions): TraceItem[] {
  return flags
    .filter(({ serious }) => serious)
    .map((flag) => ({
      about: 'flag',
      key: `flag:${flag.id}`,
      flag: flag.id,
      source: flag.text,
      category: flag.category.name,
      severity: flag.severity.name,
      text: flag.anchor.quote.replace(/\s+/g, ' '),
      note: [flag.wrong, flag.right].filter((words) => words !== '').join(' → '),
    }));
}

function criterionItems(material: Material, earlier: Contributions): TraceItem[] {
  return (earlier.criteria ?? []).flatMap((criterion): TraceItem[] => [
    {
      about: 'criterion',
      key: `criterion:${criterion.id}`,
      criterion: criterion.id,
      kind: criterion.kind,
      text: criterion.text,
    },
    ...material.responses.flatMap((response): TraceItem[] => {
      const rating = earlier.ratings?.find(
        (candidate) =>
          candidate.response === response.id && candidate.criterion === criterion.id && candidate.low,
      );
      return rating === undefined
        ? []
        : [
            {
              about: 'weakness',
              key: `weakness:${response.id}:${criterion.id}`,
              criterion: criterion.id,
              response: response.id,
              value: rating.value,
              text: criterion.text,
              note: rating.note,
            },
          ];
    }),
  ]);
}
