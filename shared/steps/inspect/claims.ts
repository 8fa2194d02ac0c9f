import type { Material } from '../../domain/task';
import type { ImageId } from '../../lib/ids';
import type { TextAnchor } from '../../lib/text-anchor';
import type { ClaimId, ClaimVerdict, InspectAnswer, MarkedRegion } from './inspect-answer';
import type { InspectConfig } from './inspect-config';

/** Something that is said about an image, and what the expert says to it. */
export interface Claim {
  readonly id: ClaimId;
  readonly image: ImageId;
  readonly text: string;
  /** Where it stands in the image's caption; null for a claim that the project gave. */
  readonly anchor: TextAnchor | null;
  readonly verdict: ClaimVerdict;
}

export const NO_VERDICT: ClaimVerdict = { value: null, regions: [], note: '', right: '' };

/**
 * All claims of a step: the project's in its order, then the expert's in the order of images and captions. One about an
 * image that is not there (any more) counts for the first.
 */
export function listClaims(config: InspectConfig, answer: InspectAnswer, material: Material): Claim[] {
  const order = material.images.map(({ id }) => id);
  const [first] = order;
  if (first === undefined) {
    return [];
  }
  const known = (image: ImageId | null): ImageId => (image !== null && order.includes(image) ? image : first);
  const verdictOf = (id: ClaimId): ClaimVerdict => answer.verdicts[id] ?? NO_VERDICT;
  const given = config.claims.map(({ id, image, text }): Claim => {
    return { id, image: known(image), text, anchor: null, verdict: verdictOf(id) };
  });
  const own = answer.claims.map(({ id, image, anchor }): Claim => {
    return { id, image: known(image), text: anchor.quote, anchor, verdict: verdictOf(id) };
  });
  const place = ({ image, anchor }: Claim): number => order.indexOf(image) * 1e7 + (anchor?.start ?? 0);
  return [...given, ...own.sort((a, b) => place(a) - place(b))];
}

const SHAPE_NAMES = { box: 'Box', ellipse: 'Ellipse', polygon: 'Polygon', point: 'Point' } as const;

/** What a region is called: its label, or its shape with a number among those of the shape on its image. */
export function regionName(region: MarkedRegion, regions: readonly MarkedRegion[]): string {
  if (region.label.trim() !== '') {
    return region.label.trim();
  }
  const alike = regions.filter(({ shape, image }) => shape === region.shape && image === region.image);
  return `${SHAPE_NAMES[region.shape]} ${alike.findIndex(({ id }) => id === region.id) + 1}`;
}
