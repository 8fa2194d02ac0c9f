import type { Nodes, Parents, PhrasingContent, Text } from 'mdast';
import { HOLDS_WORDS } from '../../markdown/holds-words';
import { valueOffsets } from './value-offsets';

/** What became of words: `format` where only their looks changed. */
export type MarkKind = 'removed' | 'added' | 'format';

declare module 'mdast' {
  interface Data {
    /** Set on what is shown as changed; on a run of words by a `delete` node around them that is no deletion of its own. */
    diff?: MarkKind;
  }
}

/** A changed range of a block's source. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'removed' | 'added';
}

/** What stood at a place and is gone. */
export interface Insertion {
  readonly at: number;
  readonly nodes: readonly PhrasingContent[];
}

/**
 * Puts marks into a tree that was parsed anew for it, by the places of its nodes in the source; `insertions`, in order,
 * go where they stood.
 */
export function markTree(
  root: Parents,
  source: string,
  marks: readonly Mark[],
  insertions: readonly Insertion[],
): void {
  const marker = new TreeMarker(source, marks, insertions);
  marker.mark(root);
  marker.finish(root);
}

class TreeMarker {
  readonly #source: string;
  readonly #marks: readonly Mark[];
  readonly #insertions: readonly Insertion[];
  #next = 0;
  #lastPhrasing: Parents | null = null;

  constructor(source: string, marks: readonly Mark[], insertions: readonly Insertion[]) {
    this.#source = source;
    this.#marks = marks;
    this.#insertions = insertions;
  }

  mark(parent: Parents): void {
    const isPhrasing = HOLDS_WORDS.has(parent.type);
    this.#lastPhrasing = isPhrasing ? parent : this.#lastPhrasing;
    const marked: Nodes[] = [];
    placeChildren(parent, this.#source);
    for (const child of parent.children) {
      if (child.data?.diff !== undefined) {
        marked.push(child);
        continue;
      }
      if (isPhrasing) {
        marked.push(...this.#insertedUpTo(startOf(child)));
      }
      marked.push(...(child.type === 'text' ? this.#markText(child) : [this.#markNode(child)]));
    }
    if (isPhrasing) {
      const last = parent.children.at(-1);
      const isOuter = parent.type === 'paragraph' || parent.type === 'heading' || parent.type === 'tableCell';
      marked.push(...this.#insertedUpTo(isOuter ? endOf(parent) : last === undefined ? -1 : endOf(last)));
    }
    parent.children = (isPhrasing ? joined(marked) : marked) as typeof parent.children;
  }

  /** What has found no place stood at the very end. */
  finish(root: Parents): void {
    const rest = this.#insertedUpTo(Number.POSITIVE_INFINITY);
    const parent = this.#lastPhrasing ?? root;
    parent.children = [...parent.children, ...rest] as typeof parent.children;
  }

  #insertedUpTo(offset: number): Nodes[] {
    const nodes: Nodes[] = [];
    for (;;) {
      const insertion = this.#insertions[this.#next];
      if (insertion === undefined || insertion.at > offset) {
        return nodes;
      }
      this.#next += 1;
      nodes.push(
        ...insertion.nodes.map((node) => ({ ...node, data: { ...node.data, diff: 'removed' as const } })),
      );
    }
  }

  #markText(node: Text): Nodes[] {
    const [start, end] = [startOf(node), endOf(node)];
    if (start >= end) {
      return [node];
    }
    const toValue = valueOffsets(this.#source.slice(start, end), node.value);
    const cuts = new Set([start, end]);
    for (const mark of this.#marks) {
      for (const edge of [mark.start, mark.end]) {
        if (edge > start && edge < end) {
          cuts.add(edge);
        }
      }
    }
    for (const { at } of this.#insertions.slice(this.#next)) {
      if (at > start && at < end) {
        cuts.add(at);
      }
    }
    const edges = [...cuts].sort((one, other) => one - other);
    return edges.slice(0, -1).flatMap((from, index): Nodes[] => {
      const value = node.value.slice(toValue(from - start), toValue((edges[index + 1] as number) - start));
      const mark = this.#marks.find((one) => one.start <= from && one.end > from);
      const inserted = this.#insertedUpTo(from);
      const piece: Text = { type: 'text', value };
      return [
        ...inserted,
        ...(value === '' ? [] : [mark === undefined ? piece : this.#asMarked(piece, mark.kind)]),
      ];
    });
  }

  #markNode(node: Nodes): Nodes {
    const [start, end] = [startOf(node), endOf(node)];
    const touching = this.#marks.filter((mark) => mark.start < end && mark.end > start);
    const around = touching.find((mark) => mark.start <= start && mark.end >= end);
    if (!('children' in node)) {
      return touching[0] === undefined ? node : this.#asMarked(node, touching[0].kind);
    }
    if (around !== undefined && (node.type === 'link' || node.type === 'linkReference')) {
      return this.#asMarked(node, around.kind);
    }
    const isReformatted = touching.some((mark) => isOnMarkers(mark, node));
    this.mark(node);
    if (around !== undefined && node.type === 'tableRow') {
      return this.#asMarked(node, around.kind);
    }
    return isReformatted ? this.#asMarked(node, 'format') : node;
  }

  #asMarked<Node extends Nodes>(node: Node, kind: MarkKind): Node {
    return { ...node, data: { ...node.data, diff: kind } };
  }
}

/** Whether a mark touches the signs that make words bold or slanted, and not what is between them. */
function isOnMarkers(mark: Mark, node: Nodes): boolean {
  if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') {
    return false;
  }
  const first = node.children.find((child) => child.position !== undefined);
  const inner = first === undefined ? startOf(node) : Math.max(startOf(first), startOf(node) + 1);
  const isOnOpening = mark.start < inner && mark.end > startOf(node);
  return isOnOpening && mark.end <= inner;
}

/** Marked words side by side as one run, so that a reader, and a screen reader, meets one change and not three. */
function joined(nodes: readonly Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const kind = node.data?.diff;
    const last = result.at(-1);
    if (kind === undefined || kind === 'format') {
      result.push(node);
    } else if (isRun(last) && last.data?.diff === kind) {
      (last.children as Nodes[]).push(node);
    } else {
      result.push({ type: 'delete', data: { diff: kind }, children: [node as PhrasingContent] });
    }
  }
  return result;
}

function isRun(node: Nodes | undefined): node is Nodes & { type: 'delete' } {
  return node?.type === 'delete' && node.position === undefined;
}

/** Words in which an address was found have lost their places: they are looked for, each behind the one before. */
function placeChildren(parent: Parents, source: string): void {
  let at = startOf(parent);
  for (const child of parent.children) {
    if (child.position === undefined && child.data?.diff === undefined) {
      const [inner] = 'children' in child ? child.children : [];
      const words =
        'value' in child ? child.value : inner !== undefined && 'value' in inner ? inner.value : '';
      const found = source.indexOf(words, Math.max(0, at));
      const isFound = found !== -1 && found + words.length <= endOf(parent);
      const [start, end] = isFound ? [found, found + words.length] : [at, at];
      child.position = {
        start: { line: 1, column: 1, offset: start },
        end: { line: 1, column: 1, offset: end },
      };
    }
    at = Math.max(at, endOf(child));
  }
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? -1;
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? -1;
}
