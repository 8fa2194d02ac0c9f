import type { Contributions } from '#shared/domain/contributions';
import { countWords } from '#shared/domain/markdown-text';
import type { Material } from '#shared/domain/task';
import type { ResponseId } from '#shared/lib/ids';
import { MarkdownView } from '../markdown-view/markdown-view';
import {
  type LetterOf,
  RecalledCriteria,
  RecalledPrompt,
  RecalledRanking,
  RecalledWeaknesses,
} from './recall-contents';
import type { RecallItem } from './recall-frame';

export type RecallName = 'prompt' | 'criteria' | 'ranking' | 'weaknesses' | 'justification';

export interface RecallSource {
  readonly earlier: Contributions;
  readonly material: Material;
  readonly letterOf: LetterOf;
  readonly onOpenLink: (url: string) => void;
}

/** Everything that earlier steps and the material have to say to a step, in the order in which it came about. */
export function recallItems({
  earlier,
  material,
  letterOf,
  onOpenLink,
}: RecallSource): RecallItem<RecallName>[] {
  const items: RecallItem<RecallName>[] = [];
  const turns = earlier.prompt ?? material.prompt;
  if (turns.length > 0) {
    items.push({
      name: 'prompt',
      label: earlier.prompt === undefined ? 'Source prompt' : 'Your prompt',
      summary: firstWords(turns.at(-1)?.content ?? ''),
      content: (
        <RecalledPrompt own={earlier.prompt ?? null} source={material.prompt} onOpenLink={onOpenLink} />
      ),
    });
  }
  const criteria = earlier.criteria ?? [];
  if (criteria.length > 0) {
    items.push({
      name: 'criteria',
      label: 'Criteria',
      summary: String(criteria.length),
      content: <RecalledCriteria criteria={criteria} />,
    });
  }
  if (earlier.ranking !== undefined) {
    items.push({
      name: 'ranking',
      label: 'Ranking',
      summary: rankingInShort(earlier.ranking, letterOf),
      content: <RecalledRanking ranking={earlier.ranking} letterOf={letterOf} />,
    });
  }
  const weaknesses = (earlier.ratings ?? []).filter((rating) => rating.low);
  if (weaknesses.length > 0) {
    items.push({
      name: 'weaknesses',
      label: 'Low ratings',
      summary: String(weaknesses.length),
      content: <RecalledWeaknesses weaknesses={weaknesses} criteria={criteria} letterOf={letterOf} />,
    });
  }
  if (earlier.justification !== undefined) {
    const { markdown } = earlier.justification;
    items.push({
      name: 'justification',
      label: 'Justification',
      summary: `${countWords(markdown)} words`,
      content: <MarkdownView source={markdown} isCompact onOpenLink={onOpenLink} />,
    });
  }
  return items;
}

/** "A > B = C". */
export function rankingInShort(ranking: readonly (readonly ResponseId[])[], letterOf: LetterOf): string {
  return ranking.map((group) => group.map(letterOf).join(' = ')).join(' > ');
}

/** The beginning of a text, in one line and without its Markdown marks. */
export function firstWords(markdown: string): string {
  const plain = markdown
    .slice(0, 600)
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > 120 ? `${plain.slice(0, 120).replace(/\s\S*$/, '')}…` : plain;
}
