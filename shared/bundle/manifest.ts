import { z } from 'zod';
import { lineSchema } from '../domain/markdown-text';
import { projectIdSchema, sha256Schema } from '../lib/ids';

/** The version of the bundle format that this code writes and reads. */
export const BUNDLE_FORMAT = 1;

/** The files that every bundle holds, besides its manifest and signature. */
export const PROJECT_FILE = 'project.json';
export const TASKS_FILE = 'tasks.ndjson';
export const MANIFEST_FILE = 'manifest.json';
export const SIGNATURE_FILE = 'signature.json';

/** What a bundle may hold at most; checked before anything is inflated and again while it is. */
export const bundleLimits = {
  fileBytes: 512 * 1024 * 1024,
  manifestBytes: 4 * 1024 * 1024,
  entryBytes: 256 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  entries: 10_000,
  taskBytes: 16 * 1024 * 1024,
} as const;

/** One file of a bundle, named before it is read. */
const entrySchema = z.strictObject({
  path: z.union([z.enum([PROJECT_FILE, TASKS_FILE]), z.string().regex(/^media\/[0-9a-f]{64}$/)]),
  bytes: z.int().nonnegative().max(bundleLimits.entryBytes),
  sha256: sha256Schema,
});

/** The signed table of contents. Its signature covers these bytes; the hashes in it cover everything else. */
export const manifestSchema = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  project: projectIdSchema,
  title: lineSchema,
  version: z.int().positive(),
  createdAt: z.iso.datetime(),
  tasks: z.int().nonnegative().max(1_000_000),
  entries: z.array(entrySchema).min(2).max(bundleLimits.entries),
});

/** An Ed25519 signature (RFC 8032) over the bytes of manifest.json, in base64, and the id of the key that made it. */
export const signatureSchema = z.strictObject({
  algorithm: z.literal('ed25519'),
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  signature: z.base64().max(200),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestEntry = Manifest['entries'][number];
export type BundleSignature = z.infer<typeof signatureSchema>;
