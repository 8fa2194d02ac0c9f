/**
 * What went wrong with the hub, by name, before the words for those who can read them. Chromium names what the network
 * does (net::ERR_CONNECTION_REFUSED); these names are ours, for what it cannot know. The window chooses its sentence by
 * the name alone (renderer/screens/sync/sync-cause.ts).
 */
export type ProblemName =
  /** Nothing came for too long. */
  | 'hub::ERR_SILENT'
  /** An answer that is not the hub's. */
  | 'hub::ERR_NOT_THE_HUB'
  /** The connection ended before all was there. */
  | 'hub::ERR_CUT_OFF'
  /** The hub asks for patience. */
  | 'hub::ERR_BUSY'
  /** The hub stumbled. */
  | 'hub::ERR_FAILED'
  /** The hub refuses what was asked. */
  | 'hub::ERR_REFUSED'
  /** This computer could not do its part. */
  | 'app::ERR_FAILED';

export function nameProblem(name: ProblemName, words: string): string {
  return `${name}: ${words}`;
}
