import { z } from 'zod';
import { imageIdSchema } from '../../lib/ids';
import { textAnchorSchema } from '../../lib/text-anchor';

const shortIdSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be letters, digits, ".", "_" or "-"');

export const regionIdSchema = shortIdSchema.brand('RegionId');
export const claimIdSchema = shortIdSchema.brand('ClaimId');
export const claimValueSchema = z.enum(['true', 'false', 'cannot-tell']);

/** Pixels of the image, from its upper left corner; the right and lower edges count. */
const coordinateSchema = z.int().min(0).max(20_000);
const lengthSchema = z.int().min(1).max(20_000);

const regionHead = { id: regionIdSchema, image: imageIdSchema, label: z.string().max(300) };

/** A marked part of an image. */
export const regionSchema = z.discriminatedUnion('shape', [
  z.strictObject({
    ...regionHead,
    shape: z.enum(['box', 'ellipse']),
    x: coordinateSchema,
    y: coordinateSchema,
    width: lengthSchema,
    height: lengthSchema,
  }),
  z.strictObject({
    ...regionHead,
    shape: z.literal('polygon'),
    points: z
      .array(z.tuple([coordinateSchema, coordinateSchema]))
      .min(3)
      .max(500),
  }),
  z.strictObject({ ...regionHead, shape: z.literal('point'), x: coordinateSchema, y: coordinateSchema }),
]);

/** A claim that the expert took out of an image's caption. */
const ownClaimSchema = z.strictObject({ id: claimIdSchema, image: imageIdSchema, anchor: textAnchorSchema });

const claimVerdictSchema = z.strictObject({
  value: claimValueSchema.nullable(),
  /** Where it is to be seen, or would be. */
  regions: z.array(regionIdSchema).max(50),
  note: z.string().max(5_000),
  /** What would be right; counts while the value is `false`. */
  right: z.string().max(5_000),
});

export const inspectAnswerSchema = z.strictObject({
  regions: z.array(regionSchema).max(200),
  claims: z.array(ownClaimSchema).max(100),
  verdicts: z.record(claimIdSchema, claimVerdictSchema),
});

export type RegionId = z.infer<typeof regionIdSchema>;
export type ClaimId = z.infer<typeof claimIdSchema>;
export type ClaimValue = z.infer<typeof claimValueSchema>;
export type MarkedRegion = z.infer<typeof regionSchema>;
export type ClaimVerdict = z.infer<typeof claimVerdictSchema>;
export type InspectAnswer = z.infer<typeof inspectAnswerSchema>;
