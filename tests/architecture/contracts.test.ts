import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BUNDLE_FORMAT, manifestSchema, signatureSchema } from '#shared/bundle/manifest';
import { answersSchema } from '#shared/domain/draft';
import { projectSchema } from '#shared/domain/project';
import { submissionSchema } from '#shared/domain/submission';
import { taskSchema } from '#shared/domain/task';
import { FILE_FORMAT } from '#shared/files/container';
import { deliverySchema } from '#shared/files/delivery';
import { submissionFileSchema, submissionSealSchema } from '#shared/files/submission-file';
import { calls, events, IPC_VERSION } from '#shared/ipc/contract';
import { canonicalJson } from '#shared/lib/json-value';
import { patchSchema } from '#shared/lib/patch-schema';
import { changesQuerySchema, changesReplySchema } from '#shared/protocol/changes';
import { draftQuerySchema, draftStandingSchema, draftVersionSchema } from '#shared/protocol/drafts';
import { hubErrorSchema } from '#shared/protocol/hub-error';
import { signedReceiptSchema } from '#shared/protocol/receipt';
import { sessionSchema, signInReplySchema, signInRequestSchema } from '#shared/protocol/sign-in';
import { storedBlobSchema } from '#shared/protocol/stored-blob';
import { PROTOCOL_VERSION } from '#shared/protocol/version';
import { stepKinds } from '#shared/steps/registry';

/** What other programs, other versions of this one, or files on disk rely on. */
const contracts: Record<string, { readonly version: number; readonly schemas: readonly z.ZodType[] }> = {
  ipc: {
    version: IPC_VERSION,
    schemas: [...Object.values(calls).flatMap((call) => [call.args, call.result]), ...Object.values(events)],
  },
  protocol: {
    version: PROTOCOL_VERSION,
    schemas: [
      signInRequestSchema,
      signInReplySchema,
      sessionSchema,
      changesQuerySchema,
      changesReplySchema,
      signedReceiptSchema,
      storedBlobSchema,
      draftVersionSchema,
      draftQuerySchema,
      draftStandingSchema,
      hubErrorSchema,
    ],
  },
  bundle: { version: BUNDLE_FORMAT, schemas: [manifestSchema, signatureSchema, projectSchema, taskSchema] },
  // The files that travel by stick; their version stands in their first line (shared/files/container.ts).
  files: { version: FILE_FORMAT, schemas: [deliverySchema, submissionFileSchema, submissionSealSchema] },
  submission: { version: submissionSchema.shape.format.value, schemas: [submissionSchema] },
  revision: { version: 1, schemas: [patchSchema, answersSchema] },
  ...Object.fromEntries(
    Object.values(stepKinds).map((kind) => [
      `answer:${kind.kind}`,
      { version: kind.version, schemas: [kind.answerSchema] },
    ]),
  ),
};

/** The hash of every version of every contract, as it was when that version was made. */
const recorded = z
  .record(z.string(), z.record(z.string(), z.string()))
  .parse(JSON.parse(readFileSync(new URL('contracts.json', import.meta.url), 'utf8')));

function hashOf(schemas: readonly z.ZodType[]): string {
  const shapes = schemas.map((schema) => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }));
  return createHash('sha256').update(canonicalJson(shapes)).digest('hex').slice(0, 16);
}

describe('contracts', () => {
  it.each(Object.entries(contracts))(
    '%s has not changed without a new version',
    (name, { version, schemas }) => {
      const hash = hashOf(schemas);
      expect(
        recorded[name]?.[version],
        `The contract "${name}" is now ${hash}. Raise its version, write a migration where it is stored, and add ` +
          `"${version + 1}": "${hash}" to tests/architecture/contracts.json. (A contract of a version that was never ` +
          'released may be recorded anew.)',
      ).toBe(hash);
    },
  );

  it('are all recorded, and none is recorded that is gone', () => {
    expect(Object.keys(recorded).sort()).toEqual(Object.keys(contracts).sort());
  });
});
