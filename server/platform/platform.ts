/** What the hub takes from the machine it runs on, passed in so that tests can hold it still. */
export interface Platform {
  now(): Date;
  /** A version 4 UUID. */
  uuid(): string;
  /** Bytes fit for secrets. */
  randomBytes(count: number): Buffer;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
}
