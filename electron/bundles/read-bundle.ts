import {
  type BundleSignature,
  bundleLimits,
  MANIFEST_FILE,
  type Manifest,
  manifestSchema,
  PROJECT_FILE,
  SIGNATURE_FILE,
  signatureSchema,
  TASKS_FILE,
} from '#shared/bundle/manifest';
import type { BundleRefusal } from '#shared/bundle/refusal';
import { type Project, projectSchema } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import type { Sha256 } from '#shared/lib/ids';
import { parseJson } from '#shared/lib/json-text';
import { failure, type Result, success } from '#shared/lib/result';
import type { HubKey } from '#shared/protocol/sign-in';
import { parseTask } from '#shared/steps/parse-task';
import { isSignedBy } from '../platform/ed25519';
import { sha256 } from '../platform/sha256';
import { checkMedia } from './check-media';
import { BrokenZip, openZip, type Zip } from './zip';

/** A bundle whose every byte was verified. */
export interface VerifiedBundle {
  readonly manifest: Manifest;
  readonly project: Project;
  readonly tasks: readonly Task[];
  /** The pictures that the tasks show. */
  readonly media: ReadonlyMap<Sha256, Uint8Array>;
}

/**
 * Reads a bundle file and verifies all of it before anything is given out: limits, the signature of the manifest by
 * `key`, the hash of every file that the manifest names and that there are no others, each task and its pictures. Refuses
 * with the reason; reads nothing outside the file and writes nothing.
 */
export async function readBundle(file: string, key: HubKey): Promise<Result<VerifiedBundle, BundleRefusal>> {
  let zip: Zip;
  try {
    zip = await openZip(file);
  } catch (error) {
    return failure(brokenZip(error));
  }
  try {
    return await verify(zip, key);
  } catch (error) {
    return failure(brokenZip(error));
  } finally {
    zip.close();
  }
}

async function verify(zip: Zip, key: HubKey): Promise<Result<VerifiedBundle, BundleRefusal>> {
  const manifest = await readManifest(zip, key);
  if (!manifest.ok) {
    return manifest;
  }
  const contents = await readEntries(zip, manifest.value);
  if (!contents.ok) {
    return contents;
  }
  return readContents(manifest.value, contents.value);
}

async function readManifest(zip: Zip, key: HubKey): Promise<Result<Manifest, BundleRefusal>> {
  const bytes = await zip.read(MANIFEST_FILE, bundleLimits.manifestBytes);
  const signed = await zip.read(SIGNATURE_FILE, 4_096);
  if (bytes === null || signed === null) {
    return failure({ kind: 'not-a-bundle', reason: 'manifest or signature missing' });
  }
  const signature = signatureSchema.safeParse(jsonOf(signed));
  if (!signature.success) {
    return failure({ kind: 'bad-signature', reason: 'the signature cannot be read' });
  }
  const refusal = checkSignature(signature.data, bytes, key);
  if (refusal !== null) {
    return failure(refusal);
  }
  const json = jsonOf(bytes);
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) {
    const newer = typeof json === 'object' && json !== null && 'format' in json && Number(json.format) > 1;
    return newer
      ? failure({ kind: 'unknown-format', reason: 'a newer bundle format' })
      : failure({
          kind: 'bad-content',
          reason: `manifest: ${manifest.error.issues[0]?.message ?? 'does not fit'}`,
        });
  }
  return success(manifest.data);
}

function checkSignature(signature: BundleSignature, bytes: Uint8Array, key: HubKey): BundleRefusal | null {
  if (signature.keyId !== key.keyId) {
    return { kind: 'wrong-key', reason: `signed with key ${signature.keyId}, not ${key.keyId}` };
  }
  return isSignedBy(key, bytes, signature.signature)
    ? null
    : { kind: 'bad-signature', reason: 'the signature does not fit the contents' };
}

async function readEntries(
  zip: Zip,
  manifest: Manifest,
): Promise<Result<Map<string, Uint8Array>, BundleRefusal>> {
  const named = new Set([...manifest.entries.map((entry) => entry.path), MANIFEST_FILE, SIGNATURE_FILE]);
  const stranger = zip.names.find((name) => !named.has(name));
  if (stranger !== undefined || named.size !== manifest.entries.length + 2) {
    return failure({
      kind: 'bad-content',
      reason: `${stranger ?? 'a file'} is not in the manifest, or twice`,
    });
  }
  if (manifest.entries.reduce((sum, entry) => sum + entry.bytes, 0) > bundleLimits.totalBytes) {
    return failure({ kind: 'too-large', reason: 'more than 1 GiB when unpacked' });
  }
  const contents = new Map<string, Uint8Array>();
  for (const entry of manifest.entries) {
    const bytes = await zip.read(entry.path, entry.bytes);
    if (bytes === null || bytes.byteLength !== entry.bytes) {
      return failure({ kind: 'hash-mismatch', reason: `${entry.path} is missing or has another length` });
    }
    if (sha256(bytes) !== entry.sha256) {
      return failure({ kind: 'hash-mismatch', reason: entry.path });
    }
    contents.set(entry.path, bytes);
  }
  return success(contents);
}

function readContents(
  manifest: Manifest,
  files: Map<string, Uint8Array>,
): Result<VerifiedBundle, BundleRefusal> {
  const project = projectSchema.safeParse(jsonOf(files.get(PROJECT_FILE)));
  if (!project.success || project.data.id !== manifest.project) {
    return failure({ kind: 'bad-content', reason: 'the project cannot be read' });
  }
  const tasks: Task[] = [];
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(files.get(TASKS_FILE)).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line === '') {
      continue;
    }
    const task = line.length > bundleLimits.taskBytes ? null : parseTask(jsonOf(line));
    if (task === null || !task.ok) {
      const reason = task === null ? 'too long' : `${task.error.path.join('.')}: ${task.error.reason}`;
      return failure({ kind: 'bad-content', reason: `task ${index + 1}: ${reason}` });
    }
    tasks.push(task.value);
  }
  if (tasks.length !== manifest.tasks || new Set(tasks.map((task) => task.id)).size !== tasks.length) {
    return failure({ kind: 'bad-content', reason: 'the number of tasks is wrong, or one stands twice' });
  }
  const hashes = new Map<string, Sha256>(manifest.entries.map((entry) => [entry.path, entry.sha256]));
  const media = checkMedia(tasks, files, (path) => hashes.get(path));
  return media.ok ? success({ manifest, project: project.data, tasks, media: media.value }) : media;
}

/**
 * JSON, or undefined where it is none, or nested so deeply that a schema which follows it would end the stack.
 * `__proto__` members come out as own members and are refused by the schemas.
 */
function jsonOf(source: string | Uint8Array | undefined): unknown {
  const text = typeof source === 'string' ? source : textOf(source);
  const parsed = text === null ? null : parseJson(text);
  return parsed?.ok === true ? parsed.value : undefined;
}

function textOf(bytes: Uint8Array | undefined): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function brokenZip(error: unknown): BundleRefusal {
  if (error instanceof BrokenZip || error instanceof TypeError) {
    return { kind: 'not-a-bundle', reason: error.message };
  }
  throw error;
}
