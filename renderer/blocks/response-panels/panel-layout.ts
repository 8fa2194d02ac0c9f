/** How the panels stand. The parent keeps it, so that a task opens again as it was left. */
export interface PanelLayout {
  /** Percent of its row per response id; missing ones share what is left. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly collapsed: readonly string[];
  /** The one that has the whole place, or null. */
  readonly expanded: string | null;
  readonly isScrollTogether: boolean;
}

export const USUAL_LAYOUT: PanelLayout = {
  sizes: {},
  collapsed: [],
  expanded: null,
  isScrollTogether: false,
};

/** A column narrower than this cannot be read; the panels take a second row then. */
export const MIN_COLUMN = 236;
export const STRIP_WIDTH = 40;
const MOST_COLUMNS = 4;

/** Splits the responses into rows of about equal length that fit the width; without a width yet, as if it were wide. */
export function panelRows<Item>(items: readonly Item[], width: number | null): readonly (readonly Item[])[] {
  const fitting = width === null ? MOST_COLUMNS : Math.floor(width / MIN_COLUMN);
  const columns = Math.min(MOST_COLUMNS, Math.max(1, fitting), Math.max(1, items.length));
  const rowCount = Math.ceil(items.length / columns);
  const perRow = Math.ceil(items.length / Math.max(1, rowCount));
  return Array.from({ length: rowCount }, (_, row) => items.slice(row * perRow, (row + 1) * perRow));
}

/** Which panels of a row are collapsed. One always stays open, as there would be nothing left to read. */
export function collapsedInRow(layout: PanelLayout, row: readonly string[]): readonly string[] {
  const collapsed = row.filter((id) => layout.collapsed.includes(id));
  return collapsed.length < row.length ? collapsed : collapsed.slice(1);
}

/** Collapses a panel of a row or opens it again; unchanged when it is the last open one of its row. */
export function toggleCollapsed(layout: PanelLayout, id: string, row: readonly string[]): PanelLayout {
  if (collapsedInRow(layout, row).includes(id)) {
    return { ...layout, collapsed: layout.collapsed.filter((other) => other !== id) };
  }
  const collapsed = [...layout.collapsed.filter((other) => other !== id), id];
  return row.every((other) => collapsed.includes(other)) ? layout : { ...layout, collapsed };
}

export function toggleExpanded(layout: PanelLayout, id: string): PanelLayout {
  return {
    ...layout,
    expanded: layout.expanded === id ? null : id,
    collapsed: layout.collapsed.filter((other) => other !== id),
  };
}

/** Takes over what the reader did to a row with the mouse. Sizes count only while the whole row is open. */
export function dragRow(
  layout: PanelLayout,
  row: readonly string[],
  sizes: Readonly<Record<string, number>>,
  collapsed: readonly string[],
): PanelLayout {
  return {
    ...layout,
    collapsed: [...layout.collapsed.filter((id) => !row.includes(id)), ...collapsed],
    sizes: collapsed.length > 0 ? layout.sizes : { ...layout.sizes, ...sizes },
  };
}

/** The sizes of a row for the panel group: only its own panels, adding up to 100; undefined lets it share evenly. */
export function rowSizes(layout: PanelLayout, row: readonly string[]): Record<string, number> | undefined {
  const known = row.flatMap((id) => layout.sizes[id] ?? []);
  const sum = known.reduce((total, size) => total + size, 0);
  if (known.length < row.length || sum <= 0) {
    return undefined;
  }
  return Object.fromEntries(row.map((id, index) => [id, ((known[index] ?? 0) / sum) * 100]));
}
