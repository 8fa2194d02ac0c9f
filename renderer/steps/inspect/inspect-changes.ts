import type { ImageId } from '#shared/lib/ids';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { NO_VERDICT } from '#shared/steps/inspect/claims';
import {
  type ClaimId,
  type ClaimVerdict,
  claimIdSchema,
  type InspectAnswer,
  type MarkedRegion,
  type RegionId,
  regionIdSchema,
} from '#shared/steps/inspect/inspect-answer';
import { newId } from '../new-id';
import type { Shape } from './marking';

type OwnClaim = InspectAnswer['claims'][number];

/** A region of its own for a shape that was drawn. */
export function newRegion(image: ImageId, shape: Shape): MarkedRegion {
  return { id: regionIdSchema.parse(newId()), image, label: '', ...shape };
}

/** The answer with a region more, which belongs to a claim where one was chosen. */
export function withRegion(
  answer: InspectAnswer,
  region: MarkedRegion,
  claim: ClaimId | null,
): InspectAnswer {
  const marked = { ...answer, regions: [...answer.regions, region] };
  return claim === null ? marked : withLink(marked, claim, region.id, true);
}

/** The answer with a region changed: its place, its shape or its label. */
export function withChangedRegion(answer: InspectAnswer, changed: MarkedRegion): InspectAnswer {
  return {
    ...answer,
    regions: answer.regions.map((region) => (region.id === changed.id ? changed : region)),
  };
}

/** The answer without a region; no claim rests on it any more. */
export function withoutRegion(answer: InspectAnswer, id: RegionId): InspectAnswer {
  const verdicts = Object.entries(answer.verdicts).map(
    ([claim, verdict]) =>
      [claim, { ...verdict, regions: verdict.regions.filter((region) => region !== id) }] as const,
  );
  return {
    ...answer,
    regions: answer.regions.filter((region) => region.id !== id),
    verdicts: Object.fromEntries(verdicts),
  };
}

/**
 * The answer with a deleted region back, once, and the claims that rested on it resting on it again. `claims` are those
 * of them that are still there.
 */
export function withRegionBack(
  answer: InspectAnswer,
  region: MarkedRegion,
  claims: readonly ClaimId[],
): InspectAnswer {
  const isThere = answer.regions.some(({ id }) => id === region.id);
  return claims.reduce(
    (sum, claim) => withLink(sum, claim, region.id, true),
    isThere ? answer : withRegion(answer, region, null),
  );
}

/** The answer with something else said about a claim. */
export function withVerdict(
  answer: InspectAnswer,
  claim: ClaimId,
  change: Partial<ClaimVerdict>,
): InspectAnswer {
  const verdict = { ...(answer.verdicts[claim] ?? NO_VERDICT), ...change };
  return { ...answer, verdicts: { ...answer.verdicts, [claim]: verdict } };
}

/** The answer in which a claim rests on a region, or no longer does. */
export function withLink(
  answer: InspectAnswer,
  claim: ClaimId,
  region: RegionId,
  isLinked: boolean,
): InspectAnswer {
  const others = (answer.verdicts[claim] ?? NO_VERDICT).regions.filter((id) => id !== region);
  return withVerdict(answer, claim, { regions: isLinked ? [...others, region] : others });
}

/** The answer with a passage of a caption as a claim, and the claim's id. */
export function withClaim(
  answer: InspectAnswer,
  image: ImageId,
  anchor: TextAnchor,
): { readonly answer: InspectAnswer; readonly id: ClaimId } {
  const id = claimIdSchema.parse(newId());
  return { answer: { ...answer, claims: [...answer.claims, { id, image, anchor }] }, id };
}

/** The answer without a claim that the expert took out of a caption, and without what was said about it. */
export function withoutClaim(answer: InspectAnswer, id: ClaimId): InspectAnswer {
  const { [id]: _, ...verdicts } = answer.verdicts;
  return { ...answer, claims: answer.claims.filter((claim) => claim.id !== id), verdicts };
}

/** The answer with a removed claim back, and with what was said about it; as it is where the claim is back already. */
export function withClaimBack(answer: InspectAnswer, claim: OwnClaim, verdict: ClaimVerdict): InspectAnswer {
  return answer.claims.some(({ id }) => id === claim.id)
    ? answer
    : {
        ...answer,
        claims: [...answer.claims, claim],
        verdicts: { ...answer.verdicts, [claim.id]: verdict },
      };
}
