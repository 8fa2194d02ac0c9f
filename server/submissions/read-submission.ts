import type { z } from 'zod';
import { type Submission, submissionSchema } from '#shared/domain/submission';
import { parseJson } from '#shared/lib/json-text';
import { failure, type Result, success } from '#shared/lib/result';
import { type Refusal, refusal } from '../http/refusal';

/** Far more than any answer has; 16 MiB of `0,0,0,…` would be eight million. */
const mostValues = 200_000;

/** A submission with the text of the bytes that came. */
export interface ReceivedSubmission {
  readonly submission: Submission;
  /** Encodes back to exactly the bytes that were hashed. */
  readonly text: string;
}

/** Reads the bytes of a submission: UTF-8, JSON, and the shape of `submissionSchema`. */
export function readSubmission(bytes: Uint8Array): Result<ReceivedSubmission, Refusal> {
  const text = decode(bytes);
  if (text === null) {
    return failure(refusal('bad-request', 'The body is not UTF-8.'));
  }
  const json = parseJson(text, mostValues);
  if (!json.ok) {
    return failure(refusal('bad-request', `The body ${json.error}.`));
  }
  const parsed = submissionSchema.safeParse(json.value);
  return parsed.success ? success({ submission: parsed.data, text }) : failure(invalid(parsed.error, []));
}

/** The refusal for something that does not fit a schema, with the place of the first problem. */
export function invalid(error: z.ZodError, prefix: readonly (string | number)[]): Refusal {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map((key) => (typeof key === 'number' ? key : String(key)));
  return refusal('invalid', issue?.message ?? 'Does not fit.', [...prefix, ...path]);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
