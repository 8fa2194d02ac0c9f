import { z } from 'zod';
import { type Answers, answersSchema } from '#shared/domain/draft';
import { stepIdSchema } from '#shared/lib/ids';
import type { Json } from '#shared/lib/json-value';
import { applyPatch, PatchMismatch } from '#shared/lib/patch';
import { type Patch, type PatchOperation, patchSchema } from '#shared/lib/patch-schema';
import { ChunkedText } from './chunked-text';

export const storedRevisionSchema = z.object({
  step: stepIdSchema.nullable(),
  patch: z.string().nullable(),
  whole: z.string().nullable(),
});

type StoredRevision = z.infer<typeof storedRevisionSchema>;
type Splice = PatchOperation & { readonly do: 'splice' };

/**
 * The answers after these revisions, made on others one after the other. Most revisions are a change in one and the
 * same text: such a run is made in pieces of it, so that opening a long draft does not copy it a thousand times.
 */
export function replay(answers: Answers, revisions: readonly StoredRevision[]): Answers {
  let now: Json = answers;
  let text: ChunkedText | null = null;
  let path: PatchOperation['path'] = [];
  const settle = (): void => {
    if (text !== null) {
      now = applyPatch(now, [{ do: 'set', path, value: text.toString() }]);
      text = null;
    }
  };
  for (const revision of revisions) {
    const patch = patchOf(revision);
    const splice = patch === null ? null : onlySplice(patch);
    if (splice !== null) {
      if (text === null || !isSamePath(path, splice.path)) {
        settle();
        path = splice.path;
        text = new ChunkedText(textAt(now, path));
      }
      text.splice(splice.at, splice.remove, splice.insert);
      continue;
    }
    settle();
    now = patch === null ? JSON.parse(revision.whole ?? '{}') : applyPatch(now, createStep(now, patch));
  }
  settle();
  return answersSchema.parse(now);
}

/** The patch of a revision, of all answers; null where it is whole. */
function patchOf({ step, patch, whole }: StoredRevision): Patch | null {
  if (whole !== null) {
    return null;
  }
  const parsed = patchSchema.parse(JSON.parse(patch ?? '[]'));
  return step === null ? parsed : parsed.map((one) => ({ ...one, path: [step, ...one.path] }));
}

/** A step that was not answered yet is null to its patch. */
function createStep(answers: Json, patch: Patch): Patch {
  const step = patch[0]?.path[0];
  return step === undefined ||
    (answers !== null && typeof answers === 'object' && Object.hasOwn(answers, step))
    ? patch
    : [{ do: 'set', path: [step], value: null }, ...patch];
}

function onlySplice(patch: Patch): Splice | null {
  const [only, ...more] = patch;
  return only?.do === 'splice' && more.length === 0 ? only : null;
}

function isSamePath(one: PatchOperation['path'], other: PatchOperation['path']): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index]);
}

function textAt(value: Json, path: PatchOperation['path']): string {
  let here: Json | undefined = value;
  for (const key of path) {
    here =
      here !== null && typeof here === 'object' && Object.hasOwn(here, key)
        ? (here as { readonly [key: string | number]: Json })[key]
        : undefined;
  }
  if (typeof here !== 'string') {
    throw new PatchMismatch(`no text at ${JSON.stringify(path)}`);
  }
  return here;
}
