import { z } from 'zod';

/** A point of a scale, with what choosing it says. */
const scalePointSchema = z.strictObject({
  value: z.int().min(0).max(100),
  label: z.string().min(1).max(60),
  meaning: z.string().max(500),
});

export type ScalePoint = z.infer<typeof scalePointSchema>;

/** Two to eleven points, the lowest first. */
export const scaleSchema = z
  .array(scalePointSchema)
  .min(2)
  .max(11)
  .refine(isRising, 'the values of a scale must rise from point to point');

/** Read from 1 to 5; for a criterion that must not be met, 5 means that the response avoids it altogether. */
export const usualScale: ScalePoint[] = [
  { value: 1, label: 'Fails', meaning: 'Does not do this, or does it wrongly.' },
  { value: 2, label: 'Weak', meaning: 'An attempt with a serious gap or error.' },
  { value: 3, label: 'Partly', meaning: 'Half done; an expert would have to repair it.' },
  { value: 4, label: 'Good', meaning: 'Does this with a small flaw.' },
  { value: 5, label: 'Fully', meaning: 'Does this as an expert would.' },
];

function isRising(points: readonly ScalePoint[]): boolean {
  return points.every((point, index) => index === 0 || point.value > (points[index - 1]?.value ?? 0));
}
