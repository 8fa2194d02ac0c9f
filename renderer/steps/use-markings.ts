import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TextId } from '#shared/lib/ids';
import type { TextMark } from '../blocks/quoting/text-marks';
import type { PanelMarking } from '../blocks/response-panels/response-panel';

export interface PlacedTextMark extends TextMark {
  readonly text: TextId;
}

interface MarkingUse {
  readonly marks: readonly PlacedTextMark[];
  readonly active: string | null;
  /** A passage was clicked; of several the shortest comes first. */
  readonly onMark: (ids: readonly string[], text: TextId) => void;
  readonly onLost?: (ids: readonly string[], text: TextId) => void;
}

/**
 * The marks of all texts, by text. What a text is given stays the same until its marks do, so that typing a note beside
 * a long text does not paint it anew.
 */
export function useMarkings(
  texts: readonly { readonly id: TextId }[],
  use: MarkingUse,
): ReadonlyMap<string, PanelMarking> {
  const latest = useRef(use);
  useLayoutEffect(() => {
    latest.current = use;
  });
  const [kept] = useState(
    () => new Map<string, { readonly key: string; readonly marks: readonly TextMark[] }>(),
  );
  const key = texts.map(({ id }) => `${id} ${keyOf(use.marks, id)}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether any mark has changed
  return useMemo(() => {
    const markings = new Map<string, PanelMarking>();
    for (const { id } of texts) {
      const ownKey = keyOf(use.marks, id);
      const before = kept.get(id);
      const marks = before?.key === ownKey ? before.marks : use.marks.filter(({ text }) => text === id);
      kept.set(id, { key: ownKey, marks });
      markings.set(id, {
        marks,
        active: marks.some((mark) => mark.id === use.active) ? use.active : null,
        onMark: (ids) => latest.current.onMark(ids, id),
        onLost: (ids) => latest.current.onLost?.(ids, id),
      });
    }
    return markings;
  }, [texts, key, use.active]);
}

function keyOf(marks: readonly PlacedTextMark[], text: TextId): string {
  return marks
    .filter((mark) => mark.text === text)
    .map(({ id, tone, anchor }) => `${id} ${tone} ${anchor.start}-${anchor.end}`)
    .join(',');
}
