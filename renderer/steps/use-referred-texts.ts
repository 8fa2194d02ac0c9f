import { useMemo, useState } from 'react';
import type { Step } from '#shared/domain/task';
import type { TextPlace } from '#shared/domain/text-source';
import { textIdSchema } from '#shared/lib/ids';
import type { TextAnchor } from '#shared/lib/text-anchor';
import type { PassageUse, References } from '../blocks/references/references';
import type { ResponseQuoteAction, ResponseReveal } from '../blocks/response-panels/response-panels';
import type { NamedText } from './step-component';
import type { ResponseUse } from './work-area';

export interface ReferredTexts {
  readonly texts: readonly NamedText[];
  readonly responseUse: ResponseUse;
}

const NOTHING: readonly never[] = [];

/**
 * What a step does with the texts beside it, and what may be done with any text: passages can be quoted, flagged and
 * linked, those that criteria are linked to are lit, and a reference brings the passage that it points to into view, its
 * text too where this step would not show it.
 */
export function useReferredTexts(
  step: Step,
  texts: readonly NamedText[],
  own: ResponseUse,
  references: References | null,
): ReferredTexts {
  const uses = references?.uses ?? NOTHING;
  const isPointing = references?.isPointing === true;
  const asked = references?.reveal?.step === step.id ? references.reveal : null;
  const reveal = useLatest<ResponseReveal>(own.reveal ?? null, asked);
  const actions = useMemo(
    () => [...(isPointing ? NOTHING : (own.actions ?? NOTHING)), ...usesBeside(own.actions ?? NOTHING, uses)],
    [own.actions, uses, isPointing],
  );
  const extra = useMemo(() => {
    const isThere = asked === null || texts.some(({ id }) => id === asked.responseId);
    return isThere ? null : (references?.textOf(asked.source) ?? null);
  }, [asked, texts, references?.textOf]);
  const all = useMemo(() => (extra === null ? texts : [...texts, extra]), [texts, extra]);
  const linkedIn = references?.linkedIn;
  const quotes = useMemo(
    () => (linkedIn === undefined ? own.quotes : joinedQuotes(all, own.quotes ?? {}, linkedIn)),
    [all, own.quotes, linkedIn],
  );
  return {
    texts: all,
    responseUse: { ...own, actions, reveal, ...(quotes === undefined ? {} : { quotes }) },
  };
}

/** Of two wishes the one that came later. */
function useLatest<Wish>(left: Wish | null, right: Wish | null): Wish | null {
  const [seen, setSeen] = useState({ left, right, latest: left ?? right });
  if (seen.left === left && seen.right === right) {
    return seen.latest;
  }
  const latest = seen.left !== left ? left : right;
  setSeen({ left, right, latest });
  return latest;
}

/** What a step offers itself is not offered a second time. */
function usesBeside(
  own: readonly ResponseQuoteAction[],
  uses: readonly PassageUse[],
): readonly ResponseQuoteAction[] {
  return uses
    .filter(({ id }) => own.every((action) => action.id !== id))
    .map(({ onAct, isOffered, ...use }) => ({
      ...use,
      onAct: (anchor, text) => onAct(placeIn(text, anchor)),
      ...(isOffered === undefined ? {} : { isOffered: (anchor, text) => isOffered(placeIn(text, anchor)) }),
    }));
}

function placeIn(text: string, anchor: TextAnchor): TextPlace {
  return { source: { of: 'text', text: textIdSchema.parse(text) }, anchor };
}

function joinedQuotes(
  texts: readonly NamedText[],
  own: Readonly<Record<string, readonly TextAnchor[]>>,
  linkedIn: References['linkedIn'],
): Readonly<Record<string, readonly TextAnchor[]>> {
  return Object.fromEntries(
    texts.map(({ id }) => {
      const quoted = own[id] ?? NOTHING;
      const linked = linkedIn({ of: 'text', text: id });
      return [id, quoted.length === 0 ? linked : linked.length === 0 ? quoted : [...quoted, ...linked]];
    }),
  );
}
