import { Flag, Link2, Quote } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Criterion } from '#shared/domain/contributions';
import type { StepFinding } from '#shared/domain/finding';
import type { Task } from '#shared/domain/task';
import type { TextPlace, TextSource } from '#shared/domain/text-source';
import type { StepId } from '#shared/lib/ids';
import { contributionsOf } from '#shared/steps/check-task';
import type { PassageUse, References } from '../../../blocks/references/references';
import { workspaceShortcuts } from '../../../shortcuts/workspace-shortcuts';
import { newId } from '../../../steps/new-id';
import { useDraft } from '../../../stores/draft-store';
import type { ToastMessage } from '../../../ui/toast';
import { changeStep } from './change-step';
import { type ElsewhereUse, isTaken, stepThatTakes, takenPassage } from './chosen-uses';

export interface PassageUsesUse {
  readonly task: Task;
  readonly step: StepId;
  readonly readOnly: boolean;
  readonly nameOf: (source: TextSource) => string;
  readonly markdownOf: (place: TextPlace) => string | null;
  readonly say: (message: ToastMessage) => void;
  readonly onLead: (goal: Pick<StepFinding, 'step' | 'path'>) => void;
  /** The words of a passage went into the answer of a step. */
  readonly onQuoted: (step: StepId, place: TextPlace) => void;
}

export interface PassageUses extends Pick<References, 'uses' | 'takeQuotes'> {
  /** A passage that is to be linked to a criterion, and what there is to choose from. */
  readonly asking: { readonly place: TextPlace; readonly criteria: readonly Criterion[] } | null;
  readonly onChoose: (criterion: Criterion) => void;
  readonly onClose: () => void;
}

/**
 * What is offered for a passage of any text: to quote it at the caret of the step on the screen, where that takes prose,
 * or in the justification; to flag it; to link it to a criterion. What is done in another step is said, and leads there.
 */
export function usePassageUses(use: PassageUsesUse): PassageUses {
  const { task, step, readOnly } = use;
  const [asking, setAsking] = useState<PassageUses['asking']>(null);
  const [taker, setTaker] = useState<Parameters<References['takeQuotes']>[0] | null>(null);
  const latest = useRef({ ...use, taker });
  useEffect(() => {
    latest.current = { ...use, taker };
  });

  const doThere = useCallback((what: ElsewhereUse, place: TextPlace, criterion?: Criterion): void => {
    const now = latest.current;
    const passage = {
      ...place,
      id: newId(),
      sourceName: now.nameOf(place.source),
      markdown: what === 'quote' ? now.markdownOf(place) : null,
    };
    const taken = takenPassage(now.task, useDraft.getState().answers, what, passage, criterion?.id);
    const detail = inShort(place.anchor.quote);
    if (taken === null) {
      now.say({ tone: 'info', title: 'This passage is linked to that criterion already', detail });
      return;
    }
    if (what === 'quote') {
      now.onQuoted(taken.step.id, place);
    }
    const undo = changeStep(taken.step.id, taken.before, taken.after);
    const goal = { step: taken.step.id, path: pathIn(what, passage.id, now.task, criterion) };
    now.say({
      tone: 'good',
      title:
        criterion === undefined
          ? `${DONE[what]} “${taken.step.title}”`
          : `Linked to “${inShort(criterion.text)}”`,
      detail,
      action: { label: 'Undo', onAct: undo },
      ...(taken.step.id === now.step
        ? {}
        : { other: { label: 'Go there', onAct: () => latest.current.onLead(goal) } }),
    });
  }, []);

  const hasTaker = taker !== null;
  const quoteStep = stepThatTakes(task, 'quote');
  const hasFlags = stepThatTakes(task, 'flag') !== null;
  const criteriaStep = stepThatTakes(task, 'linkToCriterion');
  const hasCriteria = useDraft((draft) => criteriaStep !== null && criteriaStep.id in draft.answers);
  const isThere = quoteStep?.id === step;
  const hasJustification = quoteStep !== null && !isThere;
  const uses = useMemo((): PassageUse[] => {
    if (readOnly) {
      return [];
    }
    const offered: (PassageUse | false)[] = [
      hasTaker && {
        id: 'quote',
        label: 'Quote',
        keys: workspaceShortcuts['quote-selection'].keys,
        icon: <Quote size={13} aria-hidden="true" />,
        onAct: (place) => {
          const now = latest.current;
          now.taker?.(place, now.nameOf(place.source));
          now.onQuoted(now.step, place);
        },
      },
      hasJustification && {
        id: 'quote-there',
        label: 'Quote into the justification',
        word: 'Quote',
        keys: workspaceShortcuts[hasTaker ? 'quote-there' : 'quote-selection'].keys,
        icon: <Quote size={13} aria-hidden="true" />,
        onAct: (place) => doThere('quote', place),
      },
      hasFlags && {
        id: 'flag',
        label: 'Flag',
        keys: workspaceShortcuts['flag-selection'].keys,
        icon: <Flag size={13} aria-hidden="true" />,
        isOffered: (place) => isTaken(latest.current.task, useDraft.getState().answers, 'flag', place),
        onAct: (place) => doThere('flag', place),
      },
      hasCriteria && {
        id: 'link-to-criterion',
        label: 'Link to a criterion',
        word: 'Link',
        keys: workspaceShortcuts['link-to-criterion'].keys,
        icon: <Link2 size={13} aria-hidden="true" />,
        isOffered: () => criteriaOf(latest.current.task).length > 0,
        onAct: (place) => setAsking({ place, criteria: criteriaOf(latest.current.task) }),
      },
    ];
    return offered.filter((one) => one !== false);
  }, [readOnly, hasTaker, hasJustification, hasFlags, hasCriteria, doThere]);

  const takeQuotes = useCallback<References['takeQuotes']>((take) => {
    setTaker(() => take);
    return () => setTaker((now: typeof take | null) => (now === take ? null : now));
  }, []);
  const onClose = useCallback(() => setAsking(null), []);
  return {
    uses,
    takeQuotes,
    asking,
    onClose,
    onChoose: (criterion) => {
      if (asking !== null) {
        setAsking(null);
        doThere('linkToCriterion', asking.place, criterion);
      }
    },
  };
}

const DONE = {
  quote: 'Quoted in',
  flag: 'Flagged in',
  linkToCriterion: 'Linked in',
} as const satisfies Record<ElsewhereUse, string>;

function criteriaOf(task: Task): readonly Criterion[] {
  return contributionsOf(task, useDraft.getState().answers).criteria ?? [];
}

/** Where in the answer of its step stands what was made of a passage. */
function pathIn(
  what: ElsewhereUse,
  id: string,
  task: Task,
  criterion: Criterion | undefined,
): (string | number)[] {
  if (what !== 'linkToCriterion') {
    return [what === 'quote' ? 'quotes' : 'flags', id];
  }
  const step = stepThatTakes(task, what);
  const { criteria = [] } = (step === null ? {} : useDraft.getState().answers[step.id]) as {
    criteria?: { id: string }[];
  };
  return ['criteria', criteria.findIndex((one) => one.id === criterion?.id), 'links', id];
}

const LONGEST = 90;

function inShort(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
