import type { Task } from '#shared/domain/task';
import { type Taxonomy, whatIsWrongWith } from '#shared/domain/taxonomy';
import { type LabelConfig, taxonomiesUsedBy } from '#shared/steps/label/label-config';

/** Why the taxonomies of a project cannot be used, naming the taxonomy; null when they can. */
export function badTaxonomy(taxonomies: readonly Taxonomy[]): string | null {
  const ids = new Set<string>();
  for (const { id, codes } of taxonomies) {
    if (ids.has(id)) {
      return `the taxonomy "${id}" is there twice`;
    }
    ids.add(id);
    const wrong = whatIsWrongWith(codes);
    if (wrong !== null) {
      return `the taxonomy "${id}": ${wrong}`;
    }
  }
  return null;
}

/** Why a parsed task cannot be labelled: a taxonomy that the project does not have, or codes that do not fit together. */
export function badLabels(task: Task, taxonomies: readonly Taxonomy[]): string | null {
  const missing = taxonomiesUsedBy(task).find((id) => taxonomies.every((one) => one.id !== id));
  if (missing !== undefined) {
    return `the project has no taxonomy "${missing}"`;
  }
  for (const step of task.steps.filter(({ kind }) => kind === 'label')) {
    const sets = (step.config as unknown as LabelConfig).taxonomies;
    const ids = sets.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) {
      return `step "${step.id}": the taxonomy "${twice}" is there twice`;
    }
    const bad = sets.find(({ from, codes }) => (from === null) === (codes.length === 0));
    if (bad !== undefined) {
      return `step "${step.id}": the taxonomy "${bad.id}" needs either "codes" or "from", the id of one of the project`;
    }
    const wrong = sets.map(({ codes }) => whatIsWrongWith(codes)).find((reason) => reason !== null);
    if (wrong !== undefined) {
      return `step "${step.id}": ${wrong}`;
    }
  }
  return null;
}
