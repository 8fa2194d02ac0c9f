import type { ExpertId, Sha256, SubmissionId } from '#shared/lib/ids';

/** Where in taking in a submission the hub dies: before its transaction, in it, or after its commit and before the reply. */
export type KillPoint = 'before' | 'within' | 'committed';

/** What a test has the hub do besides serving: what a project's people would do at its command line. */
export type HubOrder =
  | { readonly kind: 'kill-at'; readonly point: KillPoint | null }
  | { readonly kind: 'bundle'; readonly project: string; readonly tasks: number; readonly padding: string }
  | { readonly kind: 'join'; readonly name: string; readonly bundles: readonly Sha256[] }
  | { readonly kind: 'token'; readonly expert: ExpertId }
  | { readonly kind: 'end-token'; readonly token: string; readonly how: 'revoked' | 'expired' }
  | { readonly kind: 'assign' | 'withdraw'; readonly expert: ExpertId; readonly bundle: Sha256 }
  | { readonly kind: 'burden' }
  /** Fills the disk up to so many bytes; null makes room again. */
  | { readonly kind: 'fill-disk'; readonly leave: number | null }
  | { readonly kind: 'stored'; readonly expert: ExpertId };

/** What clients cost the process: bytes of memory, and connections. */
export interface Burden {
  readonly memory: number;
  readonly connections: number;
}

/** What came of the order of this number; number 0 is the address, once it serves. */
export interface HubAnswer {
  readonly number: number;
  readonly value: unknown;
}

/** What the hub holds for an expert. */
export interface StoredAtHub {
  /** The hash that the hub noted, and the one that the bytes have which it keeps. */
  readonly submissions: readonly {
    readonly id: SubmissionId;
    readonly said: Sha256;
    readonly sha256: Sha256;
  }[];
  readonly assigned: readonly Sha256[];
  readonly lastChange: number;
}
