import { z } from 'zod';
import { jsonSchema } from './json-value';

/**
 * A patch turns one JSON value into another. It is what a revision of a draft stores, so its size follows the change
 * and not the document: a word typed into a long answer is one `splice` of a few bytes, and a turn added to a long
 * conversation is `items` of one turn.
 *
 * Offsets into a text are UTF-16 code units, as in JavaScript strings.
 */
const pathSchema = z.array(z.union([z.string(), z.int().nonnegative()])).max(64);

export const patchOperationSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set'), path: pathSchema, value: jsonSchema }),
  z.strictObject({ do: z.literal('remove'), path: pathSchema.min(1) }),
  z.strictObject({
    do: z.literal('splice'),
    path: pathSchema,
    at: z.int().nonnegative(),
    remove: z.int().nonnegative(),
    insert: z.string(),
  }),
  z.strictObject({
    do: z.literal('items'),
    path: pathSchema,
    at: z.int().nonnegative(),
    remove: z.int().nonnegative(),
    insert: z.array(jsonSchema),
  }),
]);

export const patchSchema = z.array(patchOperationSchema).max(10_000);

export type PatchOperation = z.infer<typeof patchOperationSchema>;
export type Patch = z.infer<typeof patchSchema>;
