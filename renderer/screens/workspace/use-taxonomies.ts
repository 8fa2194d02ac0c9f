import { useMemo } from 'react';
import type { Taxonomy } from '#shared/domain/taxonomy';
import type { OpenTask } from '#shared/ipc/tasks';

// Tasks of a project mostly use the same taxonomies: what was read for one serves the next as well, with all that was
// worked out from it. A few are kept, since experts go to and fro between tasks.
const KEPT = 4;
let kept: readonly { readonly json: string; readonly taxonomies: readonly Taxonomy[] }[] = [];

/** The project's taxonomies that the task uses. */
export function useTaxonomies({ taxonomies: json }: OpenTask): readonly Taxonomy[] {
  return useMemo(() => {
    const own = kept.find((one) => one.json === json) ?? { json, taxonomies: JSON.parse(json) as Taxonomy[] };
    kept = [own, ...kept.filter((one) => one !== own)].slice(0, KEPT);
    return own.taxonomies;
  }, [json]);
}
