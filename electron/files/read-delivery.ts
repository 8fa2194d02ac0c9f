import { signatureSchema } from '#shared/bundle/manifest';
import {
  areIntact,
  type ByteSource,
  type PlacedEntry,
  placeEntries,
  readHead,
} from '#shared/files/container';
import { type Delivery, deliverySchema } from '#shared/files/delivery';
import type { FileRefusal } from '#shared/files/refusal';
import { failure, type Result, success } from '#shared/lib/result';
import { hubIdOf, type StoredAccount } from '../accounts/account-repository';
import { isSignedBy } from '../platform/ed25519';

/** A file from the hub of which every byte was verified. */
export interface VerifiedDelivery {
  readonly delivery: Delivery;
  readonly bundles: readonly PlacedEntry<Delivery['bundles'][number]>[];
}

export interface RefusedDelivery {
  readonly refusal: FileRefusal;
  /** Whom it is for, where that is why. */
  readonly person: string | null;
}

/**
 * Reads a file from a hub and verifies all of it before anything is given out: limits, that the hub of this account signed
 * it, that it is for this expert, its length, and the hash of every bundle in it.
 */
export async function readDelivery(
  source: ByteSource,
  account: StoredAccount,
): Promise<Result<VerifiedDelivery, RefusedDelivery>> {
  const head = await readHead(source);
  if (!head.ok) {
    return refuse(head.error);
  }
  const { manifest, seal, start } = head.value;
  const json = parseJson(manifest);
  const signature = signatureSchema.safeParse(parseJson(seal));
  const refusal = signature.success ? checkSignature(signature.data, manifest, account) : 'bad-seal';
  if (refusal !== null) {
    return refuse(isSubmissionFile(json) ? 'other-way' : refusal);
  }
  const delivery = deliverySchema.safeParse(json);
  if (!delivery.success) {
    return refuse('newer');
  }
  const { hub, expert, bundles } = delivery.data;
  if (hub !== hubIdOf(account)) {
    return refuse('other-hub');
  }
  if (expert.id !== account.expert) {
    return refuse('other-person', expert.name);
  }
  const placed = placeEntries(start, bundles);
  if (placed.end !== source.size) {
    return refuse('not-whole');
  }
  return (await areIntact(source, placed.entries))
    ? success({ delivery: delivery.data, bundles: placed.entries })
    : refuse('damaged');
}

function checkSignature(
  { keyId, signature }: { keyId: string; signature: string },
  manifest: Uint8Array,
  account: StoredAccount,
): FileRefusal | null {
  if (keyId !== account.keyId) {
    return 'other-hub';
  }
  return isSignedBy(account, manifest, signature) ? null : 'bad-seal';
}

function isSubmissionFile(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'kind' in json && json.kind === 'submissions';
}

function refuse(
  refusal: FileRefusal,
  person: string | null = null,
): { readonly ok: false; readonly error: RefusedDelivery } {
  return failure({ refusal, person });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
