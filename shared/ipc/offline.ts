import { z } from 'zod';
import { lineSchema } from '../domain/markdown-text';
import { projectIdSchema } from '../lib/ids';

/** How many of something are on this computer, whole, and how many are not. */
const sharesSchema = z.strictObject({ here: z.int().nonnegative(), missing: z.int().nonnegative() });

/** What of a project is on this computer, so that it can be worked on without a network. */
const offlineProjectSchema = z.strictObject({
  project: projectIdSchema,
  name: lineSchema,
  tasks: z.int().nonnegative(),
  /** Bundles hold tasks, guidelines, taxonomies and pictures. One whose guidelines cannot be read counts as missing. */
  bundles: sharesSchema,
  /** Pictures that the tasks show. One whose bytes are not what its name says counts as missing. */
  pictures: sharesSchema,
  /** What would have to be fetched, in bytes. */
  missingBytes: z.int().nonnegative(),
});

export const offlineProjectsSchema = z.strictObject({
  projects: z.array(offlineProjectSchema),
  /** Whether all that runs programs in the sandbox is there as it was shipped. */
  isRunnerWhole: z.boolean(),
});

export type OfflineProject = z.infer<typeof offlineProjectSchema>;
export type OfflineProjects = z.infer<typeof offlineProjectsSchema>;
