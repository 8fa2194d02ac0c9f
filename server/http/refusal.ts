import type { HubError, HubErrorKind } from '#shared/protocol/hub-error';

/** A refusal as a value: what went wrong, in words, and where in the request. */
export type Refusal = HubError;

/** Makes a refusal. */
export function refusal(kind: HubErrorKind, message: string, path?: readonly (string | number)[]): Refusal {
  const short = message.slice(0, 2_000);
  return path === undefined ? { kind, message: short } : { kind, message: short, path: [...path] };
}
