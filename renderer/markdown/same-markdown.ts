import type { Nodes } from 'mdast';

/** Whether two trees say the same: everything but the places in the source they came from. */
export function sameMarkdown(a: Nodes, b: Nodes): boolean {
  return markdownShape(a) === markdownShape(b);
}

/** A tree as one string, without positions and without the hints that are only for turning it into HTML. */
export function markdownShape(node: Nodes): string {
  return JSON.stringify(node, (key, value: unknown) =>
    key === 'position' || key === 'data' ? undefined : value,
  );
}
