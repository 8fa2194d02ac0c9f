import type { ReactNode } from 'react';
import type { CriterionKind } from '#shared/domain/contributions';
import { classNames } from '../../ui/class-names';

/** What people call the kinds of criteria. */
export const CRITERION_KIND_NAMES: Record<CriterionKind, string> = {
  must: 'must have',
  should: 'should have',
  'must-not': 'must not have',
};

const TONES: Record<CriterionKind, string> = {
  must: 'text-good',
  should: 'text-info',
  'must-not': 'text-bad',
};

/** The kind of a criterion in words and its weight with its sign, on one short line. */
export function CriterionMark(props: { readonly kind: CriterionKind; readonly weight?: number }): ReactNode {
  const { kind, weight } = props;
  return (
    <span className={classNames('whitespace-nowrap font-medium text-2xs', TONES[kind])}>
      {CRITERION_KIND_NAMES[kind]}
      {weight !== undefined && <span className="tabular-nums"> · {signedWeight(weight)}</span>}
    </span>
  );
}

/** A weight as people write it: +5, −5 (with a true minus sign), 0. */
export function signedWeight(weight: number): string {
  return weight > 0 ? `+${weight}` : weight < 0 ? `−${-weight}` : '0';
}
