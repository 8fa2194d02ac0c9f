import { namedIn } from '../../domain/listed';
import type { Variant } from './prompt-answer';
import type { PromptConfig } from './prompt-config';

/** A combination that the project asks for, and how many of the variants have it. */
export interface Coverage {
  readonly difficulty: string | null;
  readonly form: string | null;
  readonly least: number;
  readonly have: number;
  /** "Ambiguous, hard". */
  readonly name: string;
}

type VariantsConfig = PromptConfig['variants'];

/** How far the written variants cover what the project asks for, in the order in which it asks. */
export function coverageOf(config: VariantsConfig, variants: readonly Variant[]): Coverage[] {
  return config.needs.map(({ difficulty, form, least }) => ({
    difficulty,
    form,
    least,
    have: countVariants(variants, difficulty, form),
    name: combinationName(config, difficulty, form),
  }));
}

/** How many variants are written and have this difficulty and form; null stands for any. */
export function countVariants(
  variants: readonly Variant[],
  difficulty: string | null,
  form: string | null,
): number {
  return variants.filter(
    (variant) =>
      variant.markdown.trim() !== '' &&
      (difficulty === null || variant.difficulty === difficulty) &&
      (form === null || variant.form === form),
  ).length;
}

function combinationName(config: VariantsConfig, difficulty: string | null, form: string | null): string {
  const names = [namedIn(config.forms, form)?.name, namedIn(config.difficulties, difficulty)?.name].filter(
    (name) => name !== undefined,
  );
  const [first, ...more] = names;
  return first === undefined ? 'Any' : [first, ...more.map((name) => name.toLowerCase())].join(', ');
}
