import { z } from 'zod';
import type { Sha256, SubmissionId, TaskId } from '#shared/lib/ids';
import { type ChangesReply, changesReplySchema } from '#shared/protocol/changes';
import { type DraftStanding, draftStandingSchema } from '#shared/protocol/drafts';
import { type HubError, hubErrorSchema } from '#shared/protocol/hub-error';
import { type SignedReceipt, signedReceiptSchema } from '#shared/protocol/receipt';
import { type Session, type SignInReply, sessionSchema, signInReplySchema } from '#shared/protocol/sign-in';
import { type StoredBlob, storedBlobSchema } from '#shared/protocol/stored-blob';
import { PROTOCOL_PREFIX } from '#shared/protocol/version';
import type { Timers } from '../platform/clock';
import { sha256 } from '../platform/sha256';
import { nameProblem } from './problem';
import { type Silence, watchSilence } from './silence';

/** What became of a call to the hub. Success is the exact status and a body that parses; nothing else counts. */
export type HubReply<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  /** No answer, or not the hub's: a captive portal answers 200 with something else. `detail` begins with a name. */
  | { readonly kind: 'offline'; readonly detail: string }
  /** The hub is there and asks for patience, whatever is asked; `retryAfter` is that header as it came. */
  | { readonly kind: 'busy'; readonly retryAfter: string | null; readonly detail: string }
  /** The hub, or what stands before it, stumbled over this request; others may fare better. */
  | { readonly kind: 'failed'; readonly retryAfter: string | null; readonly detail: string }
  | { readonly kind: 'not-signed-in' }
  | { readonly kind: 'refused'; readonly status: number; readonly error: HubError };

export interface HubClient {
  signIn(code: string, device: string): Promise<HubReply<SignInReply>>;
  session(token: string): Promise<HubReply<Session>>;
  changes(token: string, after: number): Promise<HubReply<ChangesReply>>;
  /** The bytes of a blob from `offset` on, as they arrive; `silence` calls it off. */
  blob(token: string, hash: Sha256, offset: number, silence: Silence): Promise<HubReply<BlobStream>>;
  /** Hands in a picture of an answer. */
  putBlob(token: string, hash: Sha256, bytes: Uint8Array<ArrayBuffer>): Promise<HubReply<StoredBlob>>;
  submit(token: string, id: SubmissionId, body: string): Promise<HubReply<SignedReceipt>>;
  /** How a draft stands, and whether the hub holds a version of it. */
  draftStanding(token: string, task: TaskId, version: Sha256 | null): Promise<HubReply<DraftStanding>>;
  /** A version of a draft, as it was handed in: what comes has this hash. */
  draftVersion(token: string, task: TaskId, version: Sha256): Promise<HubReply<string>>;
  putDraft(token: string, task: TaskId, version: Sha256, body: string): Promise<HubReply<DraftStanding>>;
}

export interface BlobStream {
  /** Where the stream begins: `offset`, or 0 when the hub began anew. */
  readonly from: number;
  readonly body: ReadableStream<Uint8Array>;
}

/** The slowest line on which a submission must still get through, in bytes per second. */
const SLOWEST_LINE = 4_096;

/** The most characters that an answer may have which is read as a whole: a page of 1,000 changes has a tenth of them. */
const LONGEST_ANSWER = 8 * 1024 * 1024;

/** What stands between says these about the network or the hub; its other words are about what was sent. */
const ABOUT_THE_WAY: readonly number[] = [401, 407, 408];

/**
 * A client for the hub at `url`. `fetch` and timers are passed in. Redirects are refused: a token must never reach
 * another host.
 */
export function createHubClient(url: string, fetch: typeof globalThis.fetch, timers: Timers): HubClient {
  const request = (path: string, init: RequestInit) =>
    fetch(`${url}${PROTOCOL_PREFIX}${path}`, { ...init, redirect: 'error', credentials: 'omit' });

  async function ask<Value>(
    path: string,
    init: RequestInit,
    statuses: readonly number[],
    read: (text: string) => Value | null,
  ): Promise<HubReply<Value>> {
    const upload = (sizeOf(init.body) / SLOWEST_LINE) * 1_000;
    const silence = watchSilence(timers, upload);
    try {
      const response = await request(path, { ...init, signal: silence.signal });
      const text = await readText(response, silence);
      if (!statuses.includes(response.status)) {
        return refusal(response, text, init.body !== undefined);
      }
      const value = read(text);
      return value === null ? notTheHub(response.status) : { kind: 'ok', value };
    } catch (error) {
      return { kind: 'offline', detail: describeBreak(error, silence) };
    } finally {
      silence.end();
    }
  }

  const call = <Value>(
    path: string,
    init: RequestInit,
    statuses: readonly number[],
    schema: z.ZodType<Value>,
  ) => ask(path, init, statuses, (text) => schema.safeParse(parseJson(text)).data ?? null);

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
    putBlob: (token, hash, bytes) => {
      const headers = { 'content-type': 'application/octet-stream', ...bearer(token) };
      const ours = storedBlobSchema.extend({ sha256: z.literal(hash), bytes: z.literal(bytes.byteLength) });
      return call(`/blobs/${hash}`, { method: 'PUT', headers, body: bytes }, [200, 201], ours);
    },
    submit: (token, id, body) => {
      const { headers, body: bytes } = json(body);
      const init = { method: 'PUT', headers: { ...headers, ...bearer(token) }, body: bytes };
      return call(`/submissions/${id}`, init, [200, 201], signedReceiptSchema);
    },
    draftStanding: (token, task, version) => {
      const query = version === null ? '' : `?version=${version}`;
      return call(`/drafts/${task}${query}`, { headers: bearer(token) }, [200], draftStandingSchema);
    },
    draftVersion: (token, task, version) =>
      ask(`/drafts/${task}/${version}`, { headers: bearer(token) }, [200], (text) =>
        sha256(text) === version ? text : null,
      ),
    putDraft: (token, task, version, body) => {
      const { headers, body: bytes } = json(body);
      const init = { method: 'PUT', headers: { ...headers, ...bearer(token) }, body: bytes };
      const held = draftStandingSchema.extend({ holds: z.literal(true) });
      return call(`/drafts/${task}?version=${version}`, init, [200, 201], held);
    },
    blob: async (token, hash, offset, silence) => {
      try {
        const range = offset > 0 ? { range: `bytes=${offset}-` } : {};
        const init = { headers: { ...bearer(token), ...range }, signal: silence.signal };
        const response = await request(`/blobs/${hash}`, init);
        if ((response.status === 200 || response.status === 206) && response.body !== null) {
          if (!isPartOf(hash, offset, response)) {
            await response.body.cancel();
            return notTheHub(response.status);
          }
          const from = response.status === 206 ? offset : 0;
          return { kind: 'ok', value: { from, body: response.body as ReadableStream<Uint8Array> } };
        }
        return refusal(response, await readText(response, silence), false);
      } catch (error) {
        return { kind: 'offline', detail: describeBreak(error, silence) };
      }
    },
  };
}

/** About how many bytes a body has. */
function sizeOf(body: RequestInit['body']): number {
  return typeof body === 'string' ? body.length : body instanceof Uint8Array ? body.byteLength : 0;
}

/**
 * Whether this is the file, from `offset` on where only a part comes: a sign-in page of the network also says 200. What
 * stands between may weaken the tag, or take it away.
 */
function isPartOf(hash: Sha256, offset: number, { status, headers }: Response): boolean {
  const tag = headers.get('etag');
  const isFile =
    tag === null ? headers.get('content-type') === 'application/octet-stream' : tag.includes(hash);
  return isFile && (status === 200 || (headers.get('content-range') ?? '').startsWith(`bytes ${offset}-`));
}

/** What an answer says that is no success; `isSending` when something was sent that the answer may be about. */
function refusal(response: Response, text: string, isSending: boolean): HubReply<never> {
  const { status } = response;
  const parsed = hubErrorSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    // A firewall or proxy that refuses one submission (403, 413) must not hold up the others.
    const isAboutThis = isSending && status >= 400 && !ABOUT_THE_WAY.includes(status);
    return isAboutThis || status === 429 || status >= 500
      ? trouble(response, `something on the way to the hub refused it (status ${status})`)
      : notTheHub(status);
  }
  const { error } = parsed.data;
  if (error.kind === 'not-signed-in') {
    return { kind: 'not-signed-in' };
  }
  if (error.kind === 'too-many-requests' || response.status >= 500) {
    return trouble(response, error.message);
  }
  return { kind: 'refused', status: response.status, error };
}

/** 429 and 503 are about the hub as a whole; another 5xx may be about this very request. */
function trouble(response: Response, detail: string): HubReply<never> {
  const kind = response.status === 429 || response.status === 503 ? 'busy' : 'failed';
  return { kind, retryAfter: response.headers.get('retry-after'), detail };
}

function notTheHub(status: number): HubReply<never> {
  const words = `something other than the hub answered (status ${status}): a network sign-in page?`;
  return { kind: 'offline', detail: nameProblem('hub::ERR_NOT_THE_HUB', words) };
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

/**
 * The body of an answer. The silence is broken by each piece: a long answer on a slow line is no silence. One that is
 * longer than any of the hub's is read no further, as it may have no end; what is there of it parses as nothing.
 */
async function readText(response: Response, silence: Silence): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    silence.heard();
    text += decoder.decode(part.value, { stream: true });
    if (text.length > LONGEST_ANSWER) {
      await reader?.cancel();
      return '';
    }
  }
  return text + decoder.decode();
}

/** Why there was no answer, or no whole one: its name, then words. */
export function describeBreak(error: unknown, silence: Silence): string {
  if (silence.signal.aborted) {
    return nameProblem('hub::ERR_SILENT', 'nothing came from the hub for too long');
  }
  const words = error instanceof Error ? error.message : String(error);
  // A token that cannot stand in a header is repeated by what refuses it.
  return words.replace(/Bearer .*/su, 'Bearer …');
}
