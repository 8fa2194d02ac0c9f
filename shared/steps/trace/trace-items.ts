import type { Contributions, CriterionKind } from '../../domain/contributions';
import type { Material } from '../../domain/task';
import type { CriterionId, ResponseId } from '../../lib/ids';

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
    };

/**
 * What is to be traced, in the expert's order: each criterion, followed by the low ratings on it in the order of the
 * responses. Keys are stable, so that links survive reordering.
 */
export function traceItems(material: Material, earlier: Contributions): TraceItem[] {
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
