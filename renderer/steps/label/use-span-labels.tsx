import { Eye, Tag } from 'lucide-react';
import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import {
  type Label,
  type LabelAnswer,
  type LabelTarget,
  labelledSpans,
  labelsOn,
  targetKey,
} from '#shared/steps/label/label-answer';
import type { LabelSet } from '#shared/steps/label/label-config';
import { meeting, nextOf } from '../../blocks/quoting/text-marks';
import type { ResponseQuoteAction, ResponseReveal } from '../../blocks/response-panels/response-panels';
import { indexOf } from '../../blocks/taxonomy/taxonomy-index';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import type { NamedText } from '../step-component';
import { useMarkings } from '../use-markings';
import { useStableActions } from '../use-stable-actions';
import { firstControl } from './label-controls';
import { spanTone } from './span-tone';
import type { CodesOf } from './use-set-codes';

export interface SpanLabels {
  /** All passages that have labels, and the one at hand even while it has none, in the order of the texts. */
  readonly all: readonly LabelTarget[];
  readonly current: LabelTarget | null;
  readonly choose: (span: LabelTarget | null) => void;
  readonly labelsOf: (span: LabelTarget) => Label[];
  readonly toneOf: (label: Label) => ReturnType<typeof spanTone>;
  readonly isLost: (span: LabelTarget) => boolean;
  /** Brings a passage into view; with `selects` the keyboard goes on from there. */
  readonly show: (span: LabelTarget, selects: boolean) => void;
  /** Brings the focus to where the reason is written. */
  readonly goToReason: (span: LabelTarget) => void;
  readonly actions: readonly ResponseQuoteAction[];
  readonly markings: ReturnType<typeof useMarkings>;
  readonly reveal: ResponseReveal | null;
}

interface SpanUse {
  readonly answer: LabelAnswer;
  readonly sets: readonly LabelSet[];
  readonly codesOf: CodesOf;
  readonly texts: readonly NamedText[];
  readonly readOnly: boolean;
  /** The element that holds the list of passages. */
  readonly body: RefObject<HTMLElement | null>;
}

type Place = 'picker' | 'card' | 'reason';

/** Labelled passages: which is at hand, how they look in the texts, and how text and list lead to one another. */
export function useSpanLabels({ answer, sets, codesOf, texts, readOnly, body }: SpanUse): SpanLabels {
  const [current, setCurrent] = useState<LabelTarget | null>(null);
  const [lost, setLost] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [reveal, setReveal] = useState<ResponseReveal | null>(null);
  const [focus, setFocus] = useState<{ readonly key: string; readonly place: Place } | null>(null);
  const all = useMemo(() => {
    // A selected passage is no part of the answer until it has a code; here it stands among the others.
    const asked = current === null ? [] : [pending(current)];
    return labelledSpans(
      { labels: [...answer.labels.filter(({ anchor }) => anchor !== null), ...asked] },
      texts.map(({ id }) => id),
    );
  }, [answer, current, texts]);

  useLayoutEffect(() => {
    if (focus !== null) {
      setFocus(null);
      placeIn(body.current, focus.key, focus.place)?.focus();
    }
  }, [focus, body]);

  const key = current === null ? null : targetKey(current);
  const anchored = all.flatMap((span) =>
    span.text === null || span.anchor === null
      ? []
      : [{ id: targetKey(span), text: span.text, anchor: span.anchor }],
  );
  const labelsOf = (span: LabelTarget): Label[] => sets.flatMap((set) => labelsOn(answer, set.id, span));
  const toneOf = (label: Label): ReturnType<typeof spanTone> => {
    const set = sets.find(({ id }) => id === label.taxonomy);
    return set === undefined ? 'plain' : spanTone(indexOf(codesOf(set)), label.code.id);
  };
  const chooseKey = (wanted: string | null): void =>
    setCurrent(all.find((span) => targetKey(span) === wanted) ?? null);
  const markings = useMarkings(texts, {
    marks: anchored.map((mark) => {
      const [first] = labelsOf(mark);
      return { ...mark, tone: first === undefined ? 'plain' : toneOf(first) };
    }),
    active: key,
    onMark: (ids) => {
      const next = nextOf(ids, key);
      chooseKey(next);
      placeIn(body.current, next ?? '', 'card')?.scrollIntoView({ block: 'nearest' });
    },
    onLost: (ids, text) => setLost((before) => ({ ...before, [text]: ids })),
  });

  const label: ResponseQuoteAction = {
    id: 'label',
    label: 'Label',
    keys: workspaceShortcuts['label-selection'].keys,
    icon: <Tag size={13} aria-hidden="true" />,
    onAct: (anchor, id) => {
      const text = texts.find((one) => one.id === id);
      if (text !== undefined) {
        const span = { text: text.id, anchor };
        setCurrent(span);
        setFocus({ key: targetKey(span), place: 'picker' });
      }
    },
  };
  const showLabel: ResponseQuoteAction = {
    id: 'show',
    label: 'Show label',
    keys: workspaceShortcuts['show-mark'].keys,
    icon: <Eye size={13} aria-hidden="true" />,
    isOffered: (anchor, id) => metIn(anchored, id, anchor).length > 0,
    onAct: (anchor, id) => {
      const next = nextOf(metIn(anchored, id, anchor), key);
      chooseKey(next);
      if (next !== null) {
        setFocus({ key: next, place: 'card' });
      }
    },
  };
  const actions = useStableActions(sets.length === 0 ? [] : readOnly ? [showLabel] : [label, showLabel]);
  return {
    all,
    current,
    choose: setCurrent,
    labelsOf,
    toneOf,
    isLost: (span) => lost[span.text ?? '']?.includes(targetKey(span)) === true,
    show: ({ text, anchor }, selects) => {
      if (text !== null && anchor !== null) {
        setReveal((before) => ({ responseId: text, anchor, selects, request: (before?.request ?? 0) + 1 }));
      }
    },
    goToReason: (span) => setFocus({ key: targetKey(span), place: 'reason' }),
    actions,
    markings,
    reveal,
  };
}

function metIn(
  marks: readonly {
    readonly id: string;
    readonly text: string;
    readonly anchor: NonNullable<LabelTarget['anchor']>;
  }[],
  text: string,
  anchor: NonNullable<LabelTarget['anchor']>,
): string[] {
  return meeting(
    marks.filter((mark) => mark.text === text),
    anchor,
  ).map(({ id }) => id);
}

/** Stands for a passage without labels where those with labels are listed. */
function pending({ text, anchor }: LabelTarget): Label {
  return { taxonomy: '-', text, anchor, code: { id: '-', name: '-', path: [] }, reason: '', standard: '' };
}

function placeIn(body: HTMLElement | null, key: string, place: Place): HTMLElement | null {
  const card = body?.querySelector<HTMLElement>(`[data-span="${CSS.escape(key)}"]`) ?? null;
  const item = card?.closest('li');
  switch (place) {
    case 'card':
      return card;
    case 'picker':
      return firstControl(item) ?? card;
    case 'reason':
      return item?.querySelector<HTMLElement>('textarea') ?? card;
  }
}
