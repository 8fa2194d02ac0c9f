import { type ChangesReply, changesReplySchema } from '#shared/protocol/changes';
import { hubErrorSchema } from '#shared/protocol/hub-error';
import { type SignInReply, signInReplySchema } from '#shared/protocol/sign-in';

/** An expert's connection to a hub under test: plain fetch, every reply held against the protocol. */
export class HubClient {
  readonly #url: string;
  readonly #token: string | null;

  constructor(url: string, token: string | null) {
    this.#url = url;
    this.#token = token;
  }

  /** The same person at another address. */
  at(url: string): HubClient {
    return new HubClient(url, this.#token);
  }

  /** Spends a code; the reply is the protocol's or an error of the test. */
  static async signIn(url: string, code: string): Promise<SignInReply> {
    const reply = await new HubClient(url, null).call(
      'POST',
      '/v1/sign-in',
      JSON.stringify({ code, device: 'test' }),
    );
    return signInReplySchema.parse(await reply.json());
  }

  call(
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.#url}${path}`, {
      method,
      headers: {
        ...(this.#token === null ? {} : { authorization: `Bearer ${this.#token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
  }

  async changes(query = ''): Promise<ChangesReply> {
    const reply = await this.call('GET', `/v1/changes${query}`);
    return changesReplySchema.parse(await reply.json());
  }

  async blob(hash: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.call('GET', `/v1/blobs/${hash}`, undefined, headers);
  }

  put(id: string, body: string | Uint8Array<ArrayBuffer>): Promise<Response> {
    return this.call('PUT', `/v1/submissions/${id}`, body);
  }
}

/** What a refusal said: its status, kind and place. Fails when the body is not the protocol's error. */
export async function refusalOf(
  reply: Response,
): Promise<{ status: number; kind: string; path: readonly (string | number)[] | undefined }> {
  const { error } = hubErrorSchema.parse(await reply.json());
  return { status: reply.status, kind: error.kind, path: error.path };
}
