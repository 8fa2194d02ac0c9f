import type { Readable } from 'node:stream';
import yazl from 'yazl';
import {
  BUNDLE_FORMAT,
  type BundleSignature,
  bundleLimits,
  MANIFEST_FILE,
  type Manifest,
  type ManifestEntry,
  PROJECT_FILE,
  SIGNATURE_FILE,
  TASKS_FILE,
} from '#shared/bundle/manifest';
import type { Project } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import { canonicalJson } from '#shared/lib/json-value';
import { failure, type Result, success } from '#shared/lib/result';
import { sha256 } from '../keys/hash';
import type { SigningKey } from '../keys/signing-key';

/** What a bundle is about. */
export interface BundleContent {
  readonly project: Project;
  readonly tasks: readonly Task[];
  /** Images and other files that tasks name by their SHA-256. */
  readonly media: readonly Buffer[];
}

/** Which edition of the project it is, and when it was made. */
export interface BundleEdition {
  readonly version: number;
  readonly createdAt: Date;
}

interface BundleFile {
  readonly path: string;
  readonly content: Buffer;
}

/**
 * Writes a bundle: a zip of manifest.json, signature.json, project.json, tasks.ndjson (one task as canonical JSON per
 * line) and media/<sha256>. Same content, edition and key give the same bytes. Fails, in words, when the content is
 * larger than any reader accepts.
 */
export function writeBundle(
  content: BundleContent,
  edition: BundleEdition,
  key: SigningKey,
): Result<Readable, string> {
  const tasks = taskLines(content.tasks);
  const files: BundleFile[] = [
    { path: PROJECT_FILE, content: Buffer.from(canonicalJson(content.project)) },
    { path: TASKS_FILE, content: Buffer.from(tasks.map((line) => `${line}\n`).join('')) },
    ...mediaFiles(content.media),
  ];
  const manifest: Manifest = {
    format: BUNDLE_FORMAT,
    project: content.project.id,
    title: content.project.name,
    version: edition.version,
    createdAt: edition.createdAt.toISOString(),
    tasks: content.tasks.length,
    entries: files.map(
      (file): ManifestEntry => ({
        path: file.path as ManifestEntry['path'],
        bytes: file.content.length,
        sha256: sha256(file.content),
      }),
    ),
  };
  const manifestBytes = Buffer.from(canonicalJson(manifest));
  const tooLarge = firstExcess(files, tasks, manifestBytes);
  if (tooLarge !== null) {
    return failure(tooLarge);
  }
  const signature: BundleSignature = {
    algorithm: 'ed25519',
    keyId: key.public.keyId,
    signature: key.sign(manifestBytes),
  };
  return success(
    zip([
      { path: MANIFEST_FILE, content: manifestBytes },
      { path: SIGNATURE_FILE, content: Buffer.from(canonicalJson(signature)) },
      ...files,
    ]),
  );
}

/** Tasks as the lines of tasks.ndjson, without their line ends. */
export function taskLines(tasks: readonly Task[]): string[] {
  return tasks.map((task) => canonicalJson(task));
}

/** One file for each different content, in the order of their hashes. */
function mediaFiles(media: readonly Buffer[]): BundleFile[] {
  const byPath = new Map(media.map((content) => [`media/${sha256(content)}`, content]));
  return [...byPath.keys()].sort().map((path) => ({ path, content: byPath.get(path) as Buffer }));
}

function firstExcess(
  files: readonly BundleFile[],
  tasks: readonly string[],
  manifest: Buffer,
): string | null {
  const task = tasks.findIndex((line) => Buffer.byteLength(line) > bundleLimits.taskBytes);
  if (task !== -1) {
    return `task ${task + 1} is larger than ${bundleLimits.taskBytes} bytes`;
  }
  const entry = files.find((file) => file.content.length > bundleLimits.entryBytes);
  if (entry !== undefined) {
    return `${entry.path} would be larger than ${bundleLimits.entryBytes} bytes: split the project`;
  }
  const total = files.reduce((sum, file) => sum + file.content.length, 0);
  if (total > bundleLimits.totalBytes || files.length > bundleLimits.entries) {
    return `a bundle holds at most ${bundleLimits.entries} files and ${bundleLimits.totalBytes} bytes: split the project`;
  }
  return manifest.length > bundleLimits.manifestBytes
    ? 'the manifest would be too large: split the project'
    : null;
}

function zip(files: readonly BundleFile[]): Readable {
  // The format keeps local time, so the same local moment gives the same bytes in every time zone.
  const mtime = new Date(2000, 0, 1, 12);
  const archive = new yazl.ZipFile();
  for (const file of files) {
    archive.addBuffer(file.content, file.path, { mtime, mode: 0o100644, forceDosTimestamp: true });
  }
  archive.end();
  return archive.outputStream as Readable;
}
