import type { Finding } from '../../domain/finding';
import type { Image } from '../../domain/task';
import type { StepView } from '../step-kind';
import { type Claim, listClaims, regionName } from './claims';
import type { InspectAnswer, MarkedRegion } from './inspect-answer';
import type { InspectConfig } from './inspect-config';
import { isInside } from './region-geometry';

/** What is missing in an inspection. Paths: `claims`, `verdicts/CLAIM/…`, `regions/REGION`. */
export function checkInspection(view: StepView<InspectConfig, InspectAnswer>): Finding[] {
  const { config, answer, material } = view;
  if (material.images.length === 0) {
    return [{ path: [], severity: 'blocks', message: 'There is no picture to inspect yet.' }];
  }
  const claims = listClaims(config, answer, material);
  return [
    ...checkNumber(config, claims),
    ...claims.flatMap((claim) => checkClaim(config, claim, answer.regions)),
    ...answer.regions.flatMap((region) => checkRegion(region, answer.regions, claims, material.images)),
  ];
}

function checkNumber({ leastClaims }: InspectConfig, claims: readonly Claim[]): Finding[] {
  if (claims.length >= leastClaims) {
    return [];
  }
  const message =
    leastClaims === 1
      ? 'Take a claim out of the caption: select it, and judge it.'
      : `This project asks for at least ${leastClaims} claims; there are ${claims.length}.`;
  return [{ path: ['claims'], severity: 'blocks', message }];
}

function checkClaim(config: InspectConfig, claim: Claim, regions: readonly MarkedRegion[]): Finding[] {
  const { value, right, regions: linked } = claim.verdict;
  const path = ['verdicts', claim.id];
  if (value === null) {
    return [{ path, severity: 'blocks', message: `Judge “${inShort(claim.text)}”.` }];
  }
  const findings: Finding[] = [];
  if (value === 'false' && config.putRight && right.trim() === '') {
    const message = 'Say what would be right.';
    findings.push({ path: [...path, 'right'], severity: 'blocks', message });
  }
  if (config.regionsFor.includes(value) && !regions.some(({ id }) => linked.includes(id))) {
    const message = 'Mark in the picture what this rests on.';
    findings.push({ path: [...path, 'regions'], severity: 'blocks', message });
  }
  return findings;
}

function checkRegion(
  region: MarkedRegion,
  regions: readonly MarkedRegion[],
  claims: readonly Claim[],
  images: readonly Image[],
): Finding[] {
  const name = regionName(region, regions);
  const path = ['regions', region.id];
  const image = images.find(({ id }) => id === region.image);
  if (image === undefined || !isInside(region, image)) {
    return [{ path, severity: 'blocks', message: `“${name}” does not lie in its picture.` }];
  }
  // What belongs to no claim means nothing to whoever trains on it.
  return claims.some(({ verdict }) => verdict.regions.includes(region.id))
    ? []
    : [{ path, severity: 'blocks', message: `“${name}” belongs to no claim: link it to one, or delete it.` }];
}

/** Without the full stop that the sentence around it has itself. */
function inShort(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80).replace(/\s\S*$/, '')}…` : text.replace(/\.$/, '');
}
