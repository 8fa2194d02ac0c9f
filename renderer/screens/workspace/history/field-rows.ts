import type { Json } from '#shared/lib/json-value';
import type { PartPath, ValueChange } from './changed-parts';

/** A line of the list of changes: one field, or an entry of a list that came or went with all its fields. */
export interface FieldRow {
  readonly path: PartPath;
  readonly kind: 'changed' | 'added' | 'removed';
  readonly before: readonly (Json | undefined)[];
  readonly after: readonly (Json | undefined)[];
}

/** Puts the fields of what was added or removed as a whole together. */
export function fieldRows(changes: readonly ValueChange[]): FieldRow[] {
  const rows: FieldRow[] = [];
  for (const { path, before, after } of changes) {
    const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    const isPart = kind !== 'changed' && path.length > 1;
    const place = isPart ? path.slice(0, -1) : path;
    const last = rows.at(-1);
    if (isPart && last?.kind === kind && last.path.join('\n') === place.join('\n')) {
      rows[rows.length - 1] = { ...last, before: [...last.before, before], after: [...last.after, after] };
    } else {
      rows.push({ path: place, kind, before: [before], after: [after] });
    }
  }
  return rows;
}
