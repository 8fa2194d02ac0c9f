import { useCallback } from 'react';
import type { Code, Taxonomy } from '#shared/domain/taxonomy';
import type { LabelSet } from '#shared/steps/label/label-config';

export type CodesOf = (set: LabelSet) => readonly Code[];

const NONE: readonly Code[] = [];

/** The codes of a set: its own, or those of the project's taxonomy that it names. */
export function useSetCodes(taxonomies: readonly Taxonomy[]): CodesOf {
  return useCallback(
    (set) => (set.from === null ? set.codes : (taxonomies.find(({ id }) => id === set.from)?.codes ?? NONE)),
    [taxonomies],
  );
}
