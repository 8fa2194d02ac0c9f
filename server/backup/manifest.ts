import { z } from 'zod';
import { sha256Schema } from '#shared/lib/ids';
import { canonicalJson } from '#shared/lib/json-value';
import { sha256 } from '../keys/hash';

export const BACKUP_FORMAT = 1;

const fileSchema = z.strictObject({
  /** Relative to the backup. */
  name: z.string().regex(/^[a-z_]+\.ndjson$/),
  lines: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: sha256Schema,
});

const bodySchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  /** Which hub it is of. */
  hub: z.string().min(1).max(128),
  madeAt: z.iso.datetime(),
  /** Which migrations had run: what the tables look like. */
  migrations: z.array(z.string().max(100)).max(10_000),
  /** The last line of the audit log, `number:hash`. */
  audit: z.string().max(100),
  /** A file of rows for each table, and one that lists the files of the blob store. */
  tables: z.array(fileSchema).max(1_000),
  blobs: fileSchema,
});

/** What a backup is: its files, by their hashes, and its own. */
export const manifestSchema = bodySchema
  .extend({ sha256: sha256Schema })
  .refine(({ sha256: said, ...body }) => said === hashOfManifest(body), 'is not what was written');

/** A line of `blobs.ndjson`. */
export const blobLineSchema = z.strictObject({ sha256: sha256Schema, bytes: z.int().nonnegative() });

export type ManifestBody = z.infer<typeof bodySchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type BackupFile = z.infer<typeof fileSchema>;
export type BlobLine = z.infer<typeof blobLineSchema>;

/** The hash that stands in a manifest: over everything else in it. */
export function hashOfManifest(body: ManifestBody) {
  return sha256(canonicalJson(body));
}
