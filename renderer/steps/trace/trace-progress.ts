import type { Contributions } from '#shared/domain/contributions';
import type { Material } from '#shared/domain/task';
import { type TraceItem, traceItems } from '#shared/steps/trace/trace-items';
import {
  type LinkState,
  linkState,
  type TraceAnswer,
  type TraceSide,
  traceText,
} from '#shared/steps/trace/trace-kind';

export const TRACE_SIDES = ['justification', 'ideal'] as const satisfies readonly TraceSide[];

/** An item with how its two links stand. */
export interface TracedItem {
  readonly item: TraceItem;
  readonly states: Readonly<Record<TraceSide, LinkState>>;
}

export function tracedItems(answer: TraceAnswer, material: Material, earlier: Contributions): TracedItem[] {
  const texts = { justification: traceText('justification', earlier), ideal: traceText('ideal', earlier) };
  return traceItems(material, earlier).map((item) => ({
    item,
    states: {
      justification: linkState(answer.links[item.key]?.justification, texts.justification),
      ideal: linkState(answer.links[item.key]?.ideal, texts.ideal),
    },
  }));
}

/** Whether nothing is left to do about a link. */
export function isSettled(state: LinkState): boolean {
  return state === 'linked' || state === 'kept';
}

export function isTraced({ states }: TracedItem): boolean {
  return TRACE_SIDES.every((side) => isSettled(states[side]));
}

/** The next item after `from` (by key, round the end) that is not traced on both sides; null when all are. */
export function nextUntraced(items: readonly TracedItem[], from: string | null): TracedItem | null {
  const at = items.findIndex(({ item }) => item.key === from);
  const ordered = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return ordered.find((traced) => !isTraced(traced)) ?? null;
}

/** The answer with a link made, or taken away (`null`). */
export function withLink(
  answer: TraceAnswer,
  key: string,
  side: TraceSide,
  anchor: TraceAnswer['links'][string]['ideal'],
): TraceAnswer {
  const link = { ...(answer.links[key] ?? { justification: null, ideal: null }), [side]: anchor };
  const { [key]: _, ...others } = answer.links;
  return {
    links: TRACE_SIDES.every((one) => link[one] === null) ? others : { ...answer.links, [key]: link },
  };
}
