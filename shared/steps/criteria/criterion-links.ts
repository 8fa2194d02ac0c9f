import { sourceKey } from '../../domain/text-source';
import type { CriterionId } from '../../lib/ids';
import type { ChosenPassage, HeldReference } from '../step-kind';
import type { CriteriaAnswer, LinkDraft } from './criteria-kind';

/** No more passages than this belong to one criterion. */
const MOST_LINKS = 100;

/** The references that the links of all criteria are. */
export function linkReferences({ criteria }: CriteriaAnswer): HeldReference[] {
  return criteria.flatMap(({ links = [] }, index) =>
    links.map(({ id, source, anchor, kept }) => ({
      path: ['criteria', index, 'links', id],
      subject: `A link of criterion ${index + 1}`,
      source,
      anchor,
      kept: kept === true,
    })),
  );
}

/** The answer with a passage linked to a criterion; null where it cannot be, or where just this is linked already. */
export function withNewLink(
  answer: CriteriaAnswer,
  criterion: CriterionId,
  { id, source, anchor }: ChosenPassage,
): CriteriaAnswer | null {
  const links = answer.criteria.find((one) => one.id === criterion)?.links ?? [];
  const isKnown = links.some(
    (link) =>
      sourceKey(link.source) === sourceKey(source) &&
      link.anchor.start === anchor.start &&
      link.anchor.quote === anchor.quote,
  );
  return isKnown || links.length >= MOST_LINKS || answer.criteria.every((one) => one.id !== criterion)
    ? null
    : withLinks(answer, criterion, [...links, { id, source, anchor }]);
}

/** The answer with other links of a criterion; the member goes with the last of them. */
export function withLinks(
  answer: CriteriaAnswer,
  criterion: CriterionId,
  links: readonly LinkDraft[],
): CriteriaAnswer {
  return {
    ...answer,
    criteria: answer.criteria.map((one) => {
      const { links: _, ...others } = one;
      return one.id !== criterion ? one : links.length === 0 ? others : { ...others, links: [...links] };
    }),
  };
}

/** The answer with one link changed, or (null) taken away. */
export function withLink(
  answer: CriteriaAnswer,
  id: string,
  change: (link: LinkDraft) => LinkDraft | null,
): CriteriaAnswer {
  const criterion = answer.criteria.find(({ links = [] }) => links.some((link) => link.id === id));
  return criterion === undefined
    ? answer
    : withLinks(
        answer,
        criterion.id,
        (criterion.links ?? []).flatMap((link) => (link.id === id ? (change(link) ?? []) : [link])),
      );
}
