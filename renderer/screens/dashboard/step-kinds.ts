import { isStepKindName, stepKinds } from '#shared/steps/registry';

/** The step kinds of a task as people call them, in order. */
export function nameStepKinds(kinds: readonly string[]): string[] {
  return kinds.map((kind) => (isStepKindName(kind) ? stepKinds[kind].name : kind));
}
