import type { ImageClaim, Region } from '../../domain/judgements';
import type { Image } from '../../domain/task';
import { assertNever } from '../../lib/assert-never';
import { type ControlTag, control, flat, type Mark, mark } from './controls';
import type { MarkContext } from './text-marks';

/**
 * What was said about pictures: each region carries the verdict on its claim as label and the claim itself as text; a
 * claim without a region is text alone. Label Studio measures in per cent of the picture.
 */
export function imageMarks(context: MarkContext): Mark[] {
  const { images } = context.record.task.material;
  return (context.record.contributions.imageClaims ?? []).flatMap((claim) => {
    const index = images.findIndex((image) => image.id === claim.image);
    const image = images[index];
    return image === undefined ? [] : claimMarks(context, claim, image, index);
  });
}

function claimMarks(context: MarkContext, claim: ImageClaim, image: Image, index: number): Mark[] {
  const words = [claim.claim, claim.right, claim.note].filter((text) => text.trim() !== '');
  if (claim.regions.length === 0) {
    const used = control('TextArea', 'image', 'image_claim', 'Claims without a region');
    return [mark(used, index, context.nextId(), { text: [`${claim.value}: ${words.join(' · ')}`] })];
  }
  const size = { original_width: image.width, original_height: image.height, image_rotation: 0 };
  const about = control('TextArea', 'image', 'region_claim', 'Claim', { attributes: { perRegion: 'true' } });
  return claim.regions.flatMap((region) => {
    const id = context.nextId();
    const { tag, place } = inPerCent(region, image);
    const used = control(tag, 'image', tag.toLowerCase(), 'Claims', { options: flat([claim.value]) });
    const label = region.label.trim() === '' ? {} : { meta: { text: [region.label] } };
    return [
      mark(used, index, id, { ...place, [tag.toLowerCase()]: [claim.value] }, { ...size, ...label }),
      ...(words.length === 0 ? [] : [mark(about, index, id, { ...place, text: words }, size)]),
    ];
  });
}

function inPerCent(
  region: Region,
  { width, height }: Image,
): { readonly tag: ControlTag; readonly place: Readonly<Record<string, unknown>> } {
  const x = (pixels: number) => (100 * pixels) / width;
  const y = (pixels: number) => (100 * pixels) / height;
  switch (region.shape) {
    case 'box': {
      const size = { width: x(region.width), height: y(region.height) };
      return { tag: 'RectangleLabels', place: { x: x(region.x), y: y(region.y), ...size, rotation: 0 } };
    }
    case 'ellipse': {
      const radiusX = x(region.width) / 2;
      const radiusY = y(region.height) / 2;
      const centre = { x: x(region.x) + radiusX, y: y(region.y) + radiusY };
      return { tag: 'EllipseLabels', place: { ...centre, radiusX, radiusY, rotation: 0 } };
    }
    case 'polygon':
      return { tag: 'PolygonLabels', place: { points: region.points.map(([px, py]) => [x(px), y(py)]) } };
    case 'point':
      return { tag: 'KeyPointLabels', place: { x: x(region.x), y: y(region.y), width: 1 } };
    default:
      return assertNever(region);
  }
}
