/** So many a minute in the long run, and `burst` of them at once. */
export interface Rate {
  readonly perMinute: number;
  readonly burst: number;
}

/** What one client may cost the hub; all of them bound, so that nobody can keep it from the others. */
export interface Limits {
  /** Requests of any kind from one address: an office full of experts has one. */
  readonly address: Rate;
  /** Requests of one expert, from all their devices. */
  readonly expert: Rate;
  /** Attempts to sign in from one address. A code has 60 bits and lives for a week. */
  readonly signIn: Rate;
  /** The most bytes of bodies under way that the hub has memory for: of one expert, and of all. */
  readonly bodies: { readonly ofOne: number; readonly ofAll: number };
  /** Bytes of a request's head. */
  readonly head: number;
  /** Milliseconds in which a request's head has to come, counted from the connection on. */
  readonly headTime: number;
  /** Milliseconds without a byte in either direction after which a connection is given up. */
  readonly silence: number;
  /**
   * The least bytes a second, on the average since a request began, that a body comes in at or an answer is taken at,
   * once `grace` milliseconds have gone by. The app gives up below twice as many.
   */
  readonly slowest: { readonly bytesPerSecond: number; readonly grace: number };
  readonly connections: number;
}

const mebibyte = 1024 * 1024;

export const hubLimits: Limits = {
  address: { perMinute: 6_000, burst: 1_500 },
  expert: { perMinute: 1_200, burst: 600 },
  signIn: { perMinute: 30, burst: 30 },
  bodies: { ofOne: 64 * mebibyte, ofAll: 512 * mebibyte },
  head: 16 * 1024,
  headTime: 15_000,
  silence: 60_000,
  slowest: { bytesPerSecond: 2_000, grace: 30_000 },
  connections: 2_000,
};
