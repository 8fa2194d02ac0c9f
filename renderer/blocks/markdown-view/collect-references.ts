import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';

export interface References {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: readonly FootnoteDefinition[];
  readonly strayFootnotes: readonly FootnoteDefinition[];
}

/**
 * Link definitions (the first of a name counts), the footnotes that are called, in order of their first call, and those
 * that are not.
 */
export function collectReferences(root: Root): References {
  const definitions = new Map<string, Definition>();
  const footnoteDefinitions = new Map<string, FootnoteDefinition>();
  const calls = new Set<string>();
  // A stack of our own instead of recursion: hostile text may nest deeper than the call stack.
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    } else if (node.type === 'footnoteDefinition' && !footnoteDefinitions.has(node.identifier)) {
      footnoteDefinitions.set(node.identifier, node);
    } else if (node.type === 'footnoteReference') {
      calls.add(node.identifier);
    }
    if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child !== undefined) {
          open.push(child);
        }
      }
    }
  }
  const footnotes = [...calls].flatMap((identifier) => footnoteDefinitions.get(identifier) ?? []);
  const strayFootnotes = [...footnoteDefinitions.values()].filter(({ identifier }) => !calls.has(identifier));
  return { definitions, footnotes, strayFootnotes };
}
