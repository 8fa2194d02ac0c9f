import { Check, CircleHelp, Contrast, Eye, ListPlus, X } from 'lucide-react';
import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import type { VerdictValue } from '#shared/domain/judgements';
import type { TextId } from '#shared/lib/ids';
import type { TextAnchor } from '#shared/lib/text-anchor';
import type { ClaimDraft, VerifyAnswer } from '#shared/steps/verify/verify-answer';
import type { VerifyConfig } from '#shared/steps/verify/verify-config';
import { meeting, nextOf } from '../../blocks/quoting/text-marks';
import type { ResponseQuoteAction, ResponseReveal } from '../../blocks/response-panels/response-panels';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { newId } from '../new-id';
import type { NamedText, StepComponentProps } from '../step-component';
import type { Verdicts } from './use-verdicts';
import { judgementOf, newClaim, withChangedClaim, withClaim, withoutClaim } from './verdict-changes';
import { VALUES } from './verdict-looks';

export interface Claims {
  /** The text that is judged now. */
  readonly text: TextId | null;
  readonly chosen: string | null;
  /** The claim that was just made, whose verdict takes the focus. */
  readonly made: string | null;
  readonly reveal: ResponseReveal | null;
  readonly actions: readonly ResponseQuoteAction[];
  readonly list: RefObject<HTMLOListElement | null>;
  readonly chooseText: (text: TextId) => void;
  readonly choose: (claim: string) => void;
  readonly show: (text: TextId, claim: ClaimDraft, selects: boolean) => void;
  readonly change: (text: TextId, claim: string, change: Partial<ClaimDraft>) => void;
  readonly remove: (text: TextId, claim: ClaimDraft) => void;
  /** Passages of claims were clicked, the shortest first. */
  readonly meet: (ids: readonly string[], text: TextId) => void;
  readonly lose: (ids: readonly string[], text: TextId) => void;
  readonly isLost: (text: TextId, claim: string) => boolean;
}

export interface ClaimsUse extends StepComponentProps<VerifyConfig, VerifyAnswer> {
  readonly texts: readonly NamedText[];
  readonly verdicts: Verdicts;
}

const ICONS: Readonly<Record<VerdictValue, ReactNode>> = {
  correct: <Check size={13} aria-hidden="true" />,
  partly: <Contrast size={13} aria-hidden="true" />,
  incorrect: <X size={13} aria-hidden="true" />,
  'cannot-tell': <CircleHelp size={13} aria-hidden="true" />,
};

/** Splitting texts into claims, and going between a claim and its words in the text. */
export function useClaims({ view, readOnly, stage, texts, verdicts }: ClaimsUse): Claims {
  const { answer, config } = view;
  const [text, setText] = useState<TextId | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const [lost, setLost] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [reveal, setReveal] = useState<ResponseReveal | null>(null);
  const list = useRef<HTMLOListElement>(null);

  const chooseText = (next: TextId): void => {
    verdicts.settle();
    setText(next);
  };
  const choose = (claim: string): void => {
    setChosen(claim);
    setMade(null);
  };
  const show = (of: TextId, { anchor }: ClaimDraft, selects: boolean): void =>
    setReveal((before) => ({ responseId: of, anchor, selects, request: (before?.request ?? 0) + 1 }));
  const cardOf = (id: string): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(id)}"]`) ?? null;
  const add = (anchor: TextAnchor, textId: string, value: VerdictValue | null): void => {
    const of = texts.find(({ id }) => id === textId)?.id;
    if (of !== undefined) {
      // The same words make no second claim: they get their verdict.
      const same = judgementOf(verdicts.read(), of).claims.find(
        (claim) => claim.anchor.start === anchor.start && claim.anchor.end === anchor.end,
      );
      const claim = same ?? { ...newClaim(newId(), anchor), value };
      stage.conceal(`texts/${of}/claims`);
      if (same === undefined) {
        verdicts.change((all) => withClaim(all, of, claim));
      } else if (value !== null) {
        verdicts.change((all) => withChangedClaim(all, of, same.id, { value }));
      }
      chooseText(of);
      setChosen(claim.id);
      // A claim that has its verdict leaves the keyboard in the text, where the next one is.
      setMade(value === null ? claim.id : null);
      requestAnimationFrame(() => cardOf(claim.id)?.scrollIntoView({ block: 'nearest' }));
    }
  };
  const remove = (of: TextId, claim: ClaimDraft): void => {
    verdicts.change((all) => withoutClaim(all, of, claim.id));
    setChosen(null);
    show(of, claim, true);
    stage.toast({
      tone: 'info',
      title: 'Claim removed',
      detail: claim.anchor.quote.slice(0, 120),
      action: {
        label: 'Undo',
        onAct: () => verdicts.change((all) => withClaim(all, of, claim)),
      },
    });
  };
  const claimsIn = (of: string): readonly ClaimDraft[] => judgementOf(answer.texts, of as TextId).claims;
  const showAction: ResponseQuoteAction = {
    id: 'show',
    label: 'Show claim',
    keys: workspaceShortcuts['show-mark'].keys,
    icon: <Eye size={13} aria-hidden="true" />,
    isOffered: (anchor, of) => meeting(claimsIn(of), anchor).length > 0,
    onAct: (anchor, of) => {
      const met = meeting(claimsIn(of), anchor).map(({ id }) => id);
      const next = nextOf(met, chosen);
      if (next !== null) {
        chooseText(of as TextId);
        choose(next);
        requestAnimationFrame(() => cardOf(next)?.focus());
      }
    },
  };
  const isSplitting = config.claims !== 'none' && !readOnly;
  const actions: ResponseQuoteAction[] = [
    ...(isSplitting
      ? [
          {
            id: 'claim',
            label: 'Claim',
            keys: workspaceShortcuts['claim-selection'].keys,
            icon: <ListPlus size={13} aria-hidden="true" />,
            onAct: (anchor: TextAnchor, of: string) => add(anchor, of, null),
          },
          ...VALUES.map((value, index) => ({
            id: value,
            label: config.labels[value],
            keys: String(index + 1),
            icon: ICONS[value],
            onAct: (anchor: TextAnchor, of: string) => add(anchor, of, value),
          })),
        ]
      : []),
    ...(config.claims === 'none' ? [] : [showAction]),
  ];
  const known = useMemo(() => new Set(texts.map(({ id }) => id)), [texts]);
  return {
    text: text !== null && known.has(text) ? text : null,
    chosen,
    made,
    reveal,
    actions,
    list,
    chooseText,
    choose,
    show,
    change: (of, claim, change) => verdicts.change((all) => withChangedClaim(all, of, claim, change)),
    remove,
    meet: (ids, of) => {
      const next = nextOf(ids, chosen);
      if (next !== null) {
        chooseText(of);
        choose(next);
        requestAnimationFrame(() => cardOf(next)?.scrollIntoView({ block: 'nearest' }));
      }
    },
    lose: (ids, of) => setLost((before) => ({ ...before, [of]: ids })),
    isLost: (of, claim) => lost[of]?.includes(claim) === true,
  };
}
