import { useMemo, useRef } from 'react';
import type { Task } from '#shared/domain/task';
import { sourceKey, type TextSource } from '#shared/domain/text-source';
import type { TextAnchor } from '#shared/lib/text-anchor';
import type { CriteriaAnswer, LinkDraft } from '#shared/steps/criteria/criteria-kind';
import { withLink } from '#shared/steps/criteria/criterion-links';
import type { KeptLink, References } from '../../../blocks/references/references';
import { useDraft } from '../../../stores/draft-store';
import type { ToastMessage } from '../../../ui/toast';
import { changeStep } from './change-step';
import { stepThatTakes } from './chosen-uses';

type Links = Pick<References, 'linksOf' | 'changeLink' | 'linkedIn'>;

const NO_LINKS: readonly KeptLink[] = [];
const NO_ANCHORS: readonly TextAnchor[] = [];

/** The links of the task's criteria, and what is done to them from wherever a criterion is shown. */
export function useCriterionLinks(task: Task, say: (message: ToastMessage) => void): Links {
  const step = stepThatTakes(task, 'linkToCriterion');
  const answer = useDraft((draft) =>
    step === null ? null : ((draft.answers[step.id] ?? null) as CriteriaAnswer | null),
  );
  const anchors = useRef(new Map<string, readonly TextAnchor[]>());
  return useMemo(() => {
    const criteria = answer?.criteria ?? [];
    const linksOf = (id: string): readonly KeptLink[] =>
      criteria.find((criterion) => criterion.id === id)?.links ?? NO_LINKS;
    return {
      linksOf,
      linkedIn: (source: TextSource) => {
        const key = sourceKey(source);
        const now = criteria
          .flatMap(({ links = [] }) => links)
          .filter((link) => sourceKey(link.source) === key)
          .map(({ anchor }) => anchor);
        return sameAnchors(anchors.current, key, now);
      },
      changeLink: (id, change) => {
        if (step === null || answer === null) {
          return;
        }
        const after = withLink(answer, id, (link) => (change === null ? null : changed(link, change)));
        const undo = changeStep(step.id, answer, after);
        if (change === null) {
          const detail = criteria.find(({ links = [] }) => links.some((link) => link.id === id))?.text;
          const action = { label: 'Undo', onAct: undo };
          say({ tone: 'info', title: 'Link removed', action, ...(detail === undefined ? {} : { detail }) });
        }
      },
    };
  }, [step, answer, say]);
}

/** A link that is pointed to other words is a new decision: whether the old ones were to be kept says nothing of it. */
function changed(link: LinkDraft, change: NonNullable<Parameters<References['changeLink']>[1]>): LinkDraft {
  const { kept: _, ...others } = link;
  return { ...others, ...change };
}

/** The array of before where it holds the same, so that a text is not painted anew for nothing. */
function sameAnchors(
  kept: Map<string, readonly TextAnchor[]>,
  key: string,
  now: readonly TextAnchor[],
): readonly TextAnchor[] {
  const before = kept.get(key) ?? NO_ANCHORS;
  if (before.length === now.length && now.every((anchor, index) => anchor === before[index])) {
    return before;
  }
  kept.set(key, now);
  return now;
}
