import { $getRoot } from 'lexical';
import type { Nodes, Root } from 'mdast';

/** Gives pasted footnotes labels that the document has not used yet, so that no note of its own is called instead. */
export function $withFreeLabels(root: Root): Root {
  const notes = root.children.filter(({ type }) => type === 'footnoteDefinition');
  if (notes.length === 0) {
    return root;
  }
  const used = new Set(
    [
      ...$getRoot()
        .getTextContent()
        .matchAll(/\[\^([^\]\s]{1,80})\]/gu),
    ].map(([, label]) => label),
  );
  const renamed = new Map<string, string>();
  let next = 1;
  for (const note of notes) {
    if (note.type === 'footnoteDefinition' && used.has(note.identifier)) {
      while (
        used.has(String(next)) ||
        notes.some((other) => 'label' in other && other.label === String(next))
      ) {
        next += 1;
      }
      renamed.set(note.identifier, String(next));
      used.add(String(next));
    }
  }
  return renamed.size === 0 ? root : (withLabels(root, renamed) as Root);
}

function withLabels(node: Nodes, renamed: ReadonlyMap<string, string>): Nodes {
  if (node.type === 'footnoteReference') {
    const label = renamed.get(node.identifier);
    return label === undefined ? node : { ...node, identifier: label, label };
  }
  if (!('children' in node)) {
    return node;
  }
  const children = node.children.map((child) => withLabels(child, renamed));
  const label = node.type === 'footnoteDefinition' ? renamed.get(node.identifier) : undefined;
  return { ...node, ...(label === undefined ? {} : { identifier: label, label }), children } as Nodes;
}
