/** Ends an exhaustive switch: a case that was forgotten fails to compile, and throws if data lied about its type. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
