import type { KillPoint } from './hub-orders';

/** An answer that is not the hub's. */
export interface ForgedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What becomes of one request on its way. Times are in milliseconds, sizes as a share of the whole. */
export type WireFault =
  /** Goes there and back. */
  | { readonly kind: 'none' }
  /** Nobody listens any more until the next round; the request at hand still gets through. */
  | { readonly kind: 'refuse' }
  /** Taken and never answered. */
  | { readonly kind: 'black-hole' }
  /** Reset before the hub sees anything of it. */
  | { readonly kind: 'reset' }
  /** The hub gets the beginning, and then the connection ends. */
  | { readonly kind: 'cut-request'; readonly share: number }
  /** The hub does all of it; its answer is lost. */
  | { readonly kind: 'lose-reply' }
  /** The answer ends in the middle, with or without having said how long it is. */
  | {
      readonly kind: 'truncate';
      readonly share: number;
      readonly isReset: boolean;
      readonly isMeasured: boolean;
    }
  /** The answer comes late. */
  | { readonly kind: 'latency'; readonly wait: number }
  /** The answer comes in pieces, with a silence behind each that is just short of too long. */
  | { readonly kind: 'drip'; readonly pieces: number; readonly wait: number }
  /** The answer is whole, and the connection ends long after it. */
  | { readonly kind: 'slow-close'; readonly wait: number }
  /** The hub gets it twice at the same time. */
  | { readonly kind: 'duplicate' }
  /** It is lost on its way, and reaches the hub after the next attempt did. */
  | { readonly kind: 'late' }
  /** The hub's answer to an earlier request of the same kind comes instead. */
  | { readonly kind: 'other-reply' }
  | { readonly kind: 'forged'; readonly name: string; readonly answer: ForgedAnswer }
  /** Sends the app to another host, which would like to have the token. */
  | { readonly kind: 'redirect'; readonly status: number }
  /** The hub is killed while it has the request. */
  | { readonly kind: 'kill'; readonly point: KillPoint };

/** How often each kind comes, relative to the others. */
export type FaultMix = Readonly<Partial<Record<WireFault['kind'], number>>>;

export type Random = () => number;

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** One of the keys, each as often as its number says, relative to the others. */
export function pickWeighted<Key extends string>(
  random: Random,
  weights: Readonly<Partial<Record<Key, number>>>,
): Key {
  const all = Object.entries(weights) as [Key, number][];
  const drawn = random() * all.reduce((sum, [, weight]) => sum + weight, 0);
  let sum = 0;
  for (const [key, weight] of all) {
    sum += weight;
    if (drawn < sum) return key;
  }
  throw new Error('there is nothing to draw from');
}

/** Draws what becomes of the next request. */
export function drawFault(random: Random, mix: FaultMix): WireFault {
  const kind = pickWeighted(random, mix);
  switch (kind) {
    case 'cut-request':
      return { kind, share: random() };
    case 'truncate':
      return { kind, share: random(), isReset: random() < 0.5, isMeasured: random() < 0.7 };
    case 'latency':
      return { kind, wait: Math.floor(random() * 29_000) };
    case 'drip':
      return { kind, pieces: 2 + Math.floor(random() * 8), wait: 1_000 + Math.floor(random() * 28_000) };
    case 'slow-close':
      return { kind, wait: Math.floor(random() * 29_000) };
    case 'redirect':
      return { kind, status: pick(random, [301, 302, 303, 307, 308]) };
    case 'kill':
      return { kind, point: pick(random, ['before', 'within', 'committed'] as const) };
    case 'forged':
      return { kind, ...drawForged(random) };
    default:
      return { kind };
  }
}

/** What a hub says that refuses something for no reason of its own. */
export const FORGED_REFUSAL = 'Not just now.';

const html = { 'content-type': 'text/html' };
const json = { 'content-type': 'application/json' };
const page = (words: string, length = 0) => `<html><body>${words}${'&nbsp;'.repeat(length)}</body></html>`;
const refusal = (kind: string) => JSON.stringify({ error: { kind, message: FORGED_REFUSAL } });

function drawForged(random: Random): { readonly name: string; readonly answer: ForgedAnswer } {
  const patience = pick(random, [
    { 'retry-after': String(Math.floor(random() * 120)) },
    { 'retry-after': 'Mon, 30 Nov 2026 12:00:30 GMT' },
    { 'retry-after': '99999999' },
    { 'retry-after': '-5' },
    { 'retry-after': 'soon' },
    {},
  ] as Record<string, string>[]);
  const draws: readonly (() => { name: string; answer: ForgedAnswer })[] = [
    () => {
      const status = pick(random, [500, 502, 503, 504, 507, 521]);
      const isOurs = random() < 0.5;
      const body = isOurs ? refusal(status === 503 ? 'unavailable' : 'internal') : page('Bad gateway');
      return {
        name: `${status}`,
        answer: { status, headers: { ...(isOurs ? json : html), ...patience }, body },
      };
    },
    () => {
      const isOurs = random() < 0.5;
      const body = isOurs ? refusal('too-many-requests') : page('Slow down');
      return {
        name: '429',
        answer: { status: 429, headers: { ...(isOurs ? json : html), ...patience }, body },
      };
    },
    // What stands before a hub says these in its own words; only the hub's own word is final.
    () => {
      const status = pick(random, [400, 403, 404, 411, 413, 414, 431, 451]);
      return { name: `${status} of a proxy`, answer: { status, headers: html, body: page('Refused') } };
    },
    () => {
      const [status, kind] = pick(random, [
        [403, 'forbidden'],
        [404, 'not-found'],
        [400, 'bad-request'],
      ] as const);
      return { name: `${status} of the hub`, answer: { status, headers: json, body: refusal(kind) } };
    },
    () => {
      const status = pick(random, [200, 200, 201, 203, 206, 204, 401, 407, 511]);
      const body = status === 204 ? '' : page('Welcome to the airport', pick(random, [0, 0, 500, 20_000]));
      return { name: `sign-in page, ${status}`, answer: { status, headers: html, body } };
    },
    () => {
      const body = pick(random, [
        '',
        '{}',
        '[]',
        'null',
        '{"changes":[',
        '{"changes":[],"cursor":-1,"more":true}',
        '{"changes":[],"cursor":0,"more":true}',
        '{"receipt":{},"keyId":"0000000000000000","signature":""}',
        refusal('conflict'),
        '['.repeat(50_000),
        '\u0000\uFEFF{}',
      ]);
      return { name: 'wrong JSON', answer: { status: pick(random, [200, 201]), headers: json, body } };
    },
  ];
  return pick(random, draws)();
}
