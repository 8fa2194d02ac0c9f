import { stepKindNames } from '#shared/steps/kind-names';

const names: Readonly<Record<string, string>> = stepKindNames;

/** The step kinds of a task as people call them, in order. */
export function nameStepKinds(kinds: readonly string[]): string[] {
  return kinds.map((kind) => names[kind] ?? kind);
}
