import { z } from 'zod';

/** Whether a part of a step is there at all, and whether it must be filled in. A hidden part never counts. */
export const presenceSchema = z.enum(['hidden', 'optional', 'required']);

export type Presence = z.infer<typeof presenceSchema>;
