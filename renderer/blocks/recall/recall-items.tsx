import type { Contributions } from '#shared/domain/contributions';
import { countWords } from '#shared/domain/markdown-text';
import type { Material } from '#shared/domain/task';
import type { ResponseId, TextId } from '#shared/lib/ids';
import { SourceText } from '../references/source-text';
import {
  type LetterOf,
  RecalledCriteria,
  RecalledPrompt,
  RecalledRanking,
  RecalledWeaknesses,
} from './recall-contents';
import type { RecallItem } from './recall-frame';
import { imageClaimsInShort, RecalledImageClaims } from './recalled-image-claims';
import { comparisonInShort, RecalledComparisons, RecalledScores } from './recalled-judgements';
import { RecalledFlags, RecalledLabels } from './recalled-marks';
import { RecalledVerdicts, verdictsInShort } from './recalled-verdicts';

export type RecallName =
  | 'prompt'
  | 'criteria'
  | 'ranking'
  | 'weaknesses'
  | 'comparisons'
  | 'scores'
  | 'labels'
  | 'flags'
  | 'verdicts'
  | 'imageClaims'
  | 'justification'
  | 'ideals'
  | 'revisions';

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
  items.push(...judgedItems(earlier, (text) => nameOfText(text, material, letterOf)));
  items.push(...markedItems(earlier, (text) => nameOfText(text, material, letterOf)));
  const { verdicts = [] } = earlier;
  if (verdicts.length > 0) {
    const nameOf = (text: TextId): string => nameOfText(text, material, letterOf);
    items.push({
      name: 'verdicts',
      label: 'Verdicts',
      summary: verdictsInShort(verdicts, nameOf),
      content: <RecalledVerdicts verdicts={verdicts} nameOf={nameOf} onOpenLink={onOpenLink} />,
    });
  }
  const { imageClaims = [] } = earlier;
  if (imageClaims.length > 0) {
    items.push({
      name: 'imageClaims',
      label: 'Claims about pictures',
      summary: imageClaimsInShort(imageClaims),
      content: <RecalledImageClaims claims={imageClaims} images={material.images} />,
    });
  }
  if (earlier.justification !== undefined) {
    const { markdown } = earlier.justification;
    items.push({
      name: 'justification',
      label: 'Justification',
      summary: `${countWords(markdown)} words`,
      content: (
        <SourceText
          source={{ of: 'justification' }}
          name="the justification"
          markdown={markdown}
          onOpenLink={onOpenLink}
        />
      ),
    });
  }
  items.push(...writtenItems(earlier, (text) => nameOfText(text, material, letterOf), onOpenLink));
  return items;
}

/** What was written: the ideal answers, and responses as they were revised. */
function writtenItems(
  { ideals = [], revisions = [] }: Contributions,
  nameOf: (text: TextId) => string,
  onOpenLink: (url: string) => void,
): RecallItem<RecallName>[] {
  const items: RecallItem<RecallName>[] = [];
  if (ideals.length > 0) {
    items.push({
      name: 'ideals',
      label: ideals.length === 1 ? 'Ideal answer' : 'Ideal answers',
      summary: `${ideals.reduce((sum, { markdown }) => sum + countWords(markdown), 0)} words`,
      content: ideals.map(({ turn, markdown }) => (
        <div key={`${turn} ${markdown.length}`} className="mt-3 first:mt-0">
          {ideals.length > 1 && <p className="mb-1 text-2xs text-ink-faint">To turn {turn + 1}</p>}
          <SourceText
            source={{ of: 'ideal', turn }}
            name="the ideal answer"
            markdown={markdown}
            onOpenLink={onOpenLink}
          />
        </div>
      )),
    });
  }
  if (revisions.length > 0) {
    items.push({
      name: 'revisions',
      label: revisions.length === 1 ? 'Revision' : 'Revisions',
      summary: revisions.map(({ text }) => nameOf(text)).join(', '),
      content: revisions.map(({ text, revised }) => (
        <div key={text} className="mt-3 first:mt-0">
          {revisions.length > 1 && <p className="mb-1 text-2xs text-ink-faint">{nameOf(text)}</p>}
          <SourceText
            source={{ of: 'revision', text }}
            name={`the revision of ${nameOf(text)}`}
            markdown={revised}
            onOpenLink={onOpenLink}
          />
        </div>
      )),
    });
  }
  return items;
}

/** What was compared and scored. */
function judgedItems(earlier: Contributions, nameOf: (text: TextId) => string): RecallItem<RecallName>[] {
  const { comparisons = [], scores = [] } = earlier;
  const items: RecallItem<RecallName>[] = [];
  const overall = comparisons.findLast(({ dimension }) => dimension === null) ?? comparisons[0];
  if (overall !== undefined) {
    items.push({
      name: 'comparisons',
      label: 'Comparison',
      summary: comparisonInShort(overall, nameOf),
      content: <RecalledComparisons comparisons={comparisons} nameOf={nameOf} />,
    });
  }
  if (scores.length > 0) {
    items.push({
      name: 'scores',
      label: 'Scores',
      summary: String(scores.length),
      content: <RecalledScores scores={scores} nameOf={nameOf} />,
    });
  }
  return items;
}

/** What was labelled and flagged. */
function markedItems(earlier: Contributions, nameOf: (text: TextId) => string): RecallItem<RecallName>[] {
  const { labels = [], flags = [] } = earlier;
  const items: RecallItem<RecallName>[] = [];
  if (labels.length > 0) {
    items.push({
      name: 'labels',
      label: 'Labels',
      summary: [...new Set(labels.flatMap(({ codes }) => codes.map(({ name }) => name)))].join(', '),
      content: <RecalledLabels labels={labels} nameOf={nameOf} />,
    });
  }
  if (flags.length > 0) {
    items.push({
      name: 'flags',
      label: 'Flags',
      summary: String(flags.length),
      content: <RecalledFlags flags={flags} nameOf={nameOf} />,
    });
  }
  return items;
}

function nameOfText(text: TextId, material: Material, letterOf: LetterOf): string {
  const response = material.responses.find(({ id }) => id === text);
  return response === undefined
    ? (material.passages.find(({ id }) => id === text)?.title ?? text)
    : `Response ${letterOf(response.id)}`;
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
