import type { z } from 'zod';
import type { Sha256, SubmissionId } from '#shared/lib/ids';
import { type ChangesReply, changesReplySchema } from '#shared/protocol/changes';
import { type HubError, hubErrorSchema } from '#shared/protocol/hub-error';
import { type SignedReceipt, signedReceiptSchema } from '#shared/protocol/receipt';
import { type Session, type SignInReply, sessionSchema, signInReplySchema } from '#shared/protocol/sign-in';
import { PROTOCOL_PREFIX } from '#shared/protocol/version';
import type { Timers } from '../platform/clock';

/** What became of a call to the hub. Success is the exact status and a body that parses; nothing else counts. */
export type HubReply<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  /** No answer, or not the hub's: a captive portal answers 200 with something else. */
  | { readonly kind: 'offline'; readonly detail: string }
  /** The hub is there and asks for patience; `retryAfter` in milliseconds, null when it did not say. */
  | { readonly kind: 'busy'; readonly retryAfter: number | null; readonly detail: string }
  | { readonly kind: 'not-signed-in' }
  | { readonly kind: 'refused'; readonly status: number; readonly error: HubError };

export interface HubClient {
  signIn(code: string, device: string): Promise<HubReply<SignInReply>>;
  session(token: string): Promise<HubReply<Session>>;
  changes(token: string, after: number): Promise<HubReply<ChangesReply>>;
  /** The bytes of a blob from `offset` on, as they arrive; `signal` calls it off. */
  blob(token: string, hash: Sha256, offset: number, signal: AbortSignal): Promise<HubReply<BlobStream>>;
  submit(token: string, id: SubmissionId, body: string): Promise<HubReply<SignedReceipt>>;
}

export interface BlobStream {
  /** Where the stream begins: `offset`, or 0 when the hub began anew. */
  readonly from: number;
  readonly body: ReadableStream<Uint8Array>;
}

/** The slowest line on which a submission must still get through, in bytes per second. */
const SLOWEST_LINE = 4_096;

/** How long the hub may be silent before a call counts as failed, beyond the time that sending itself may take. */
export const SILENCE_LIMIT = 30_000;

/**
 * A client for the hub at `url`. `fetch` and timers are passed in. Redirects are refused: a token must never reach
 * another host.
 */
export function createHubClient(url: string, fetch: typeof globalThis.fetch, timers: Timers): HubClient {
  const request = (path: string, init: RequestInit) =>
    fetch(`${url}${PROTOCOL_PREFIX}${path}`, { ...init, redirect: 'error', credentials: 'omit' });

  async function call<Value>(
    path: string,
    init: RequestInit,
    statuses: readonly number[],
    schema: z.ZodType<Value>,
  ): Promise<HubReply<Value>> {
    const silence = new AbortController();
    const upload = typeof init.body === 'string' ? (init.body.length / SLOWEST_LINE) * 1_000 : 0;
    const relent = timers.after(SILENCE_LIMIT + upload, () => silence.abort());
    try {
      const response = await request(path, { ...init, signal: silence.signal });
      const text = await response.text();
      if (!statuses.includes(response.status)) {
        return refusal(response, text);
      }
      const parsed = schema.safeParse(parseJson(text));
      return parsed.success ? { kind: 'ok', value: parsed.data } : notTheHub(response.status);
    } catch (error) {
      return { kind: 'offline', detail: describe(error) };
    } finally {
      relent();
    }
  }

  return {
    signIn: (code, device) =>
      call(
        '/sign-in',
        { method: 'POST', ...json(JSON.stringify({ code, device })) },
        [200, 201],
        signInReplySchema,
      ),
    session: (token) => call('/session', { headers: bearer(token) }, [200], sessionSchema),
    changes: (token, after) =>
      call(`/changes?after=${after}`, { headers: bearer(token) }, [200], changesReplySchema),
    submit: (token, id, body) => {
      const { headers, body: bytes } = json(body);
      const init = { method: 'PUT', headers: { ...headers, ...bearer(token) }, body: bytes };
      return call(`/submissions/${id}`, init, [200, 201], signedReceiptSchema);
    },
    blob: async (token, hash, offset, signal) => {
      try {
        const range = offset > 0 ? { range: `bytes=${offset}-` } : {};
        const response = await request(`/blobs/${hash}`, { headers: { ...bearer(token), ...range }, signal });
        if ((response.status === 200 || response.status === 206) && response.body !== null) {
          const from = response.status === 206 ? offset : 0;
          return { kind: 'ok', value: { from, body: response.body as ReadableStream<Uint8Array> } };
        }
        return refusal(response, await response.text());
      } catch (error) {
        return { kind: 'offline', detail: describe(error) };
      }
    },
  };
}

function refusal(response: Response, text: string): HubReply<never> {
  const parsed = hubErrorSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    return response.status >= 500 ? busy(response, `status ${response.status}`) : notTheHub(response.status);
  }
  const { error } = parsed.data;
  if (error.kind === 'not-signed-in') {
    return { kind: 'not-signed-in' };
  }
  if (error.kind === 'too-many-requests' || response.status >= 500) {
    return busy(response, error.message);
  }
  return { kind: 'refused', status: response.status, error };
}

function busy(response: Response, detail: string): HubReply<never> {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return {
    kind: 'busy',
    retryAfter: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null,
    detail,
  };
}

function notTheHub(status: number): HubReply<never> {
  return {
    kind: 'offline',
    detail: `something other than the hub answered (status ${status}): a network sign-in page?`,
  };
}

function json(body: string): { headers: Record<string, string>; body: string } {
  return { headers: { 'content-type': 'application/json' }, body };
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
