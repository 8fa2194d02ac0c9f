import type { ReactNode } from 'react';
import type { Criterion, Rating } from '#shared/domain/contributions';
import type { Turn } from '#shared/domain/turn';
import type { ResponseId } from '#shared/lib/ids';
import { CriterionMark } from '../criterion-mark/criterion-mark';
import { CriterionLinks } from '../references/criterion-links';
import { SourceText } from '../references/source-text';

/** How a response is called here: "A". */
export type LetterOf = (response: ResponseId) => string;

export interface RecalledTurnsProps {
  readonly own: readonly Turn[] | null;
  /** What the responses answered, where that is another text than the expert's own prompt. */
  readonly source: readonly Turn[];
  readonly onOpenLink: (url: string) => void;
}

export function RecalledPrompt({ own, source, onOpenLink }: RecalledTurnsProps): ReactNode {
  if (own === null) {
    return <Turns of="source-prompt" turns={source} onOpenLink={onOpenLink} />;
  }
  const differs = source.length > 0 && textOf(source) !== textOf(own);
  return (
    <>
      <Turns of="prompt" turns={own} onOpenLink={onOpenLink} />
      {differs && (
        <details className="mt-3">
          <summary className="text-ink-soft text-xs">The prompt that the responses answered</summary>
          <div className="mt-2 border-line border-s-2 ps-3">
            <Turns of="source-prompt" turns={source} onOpenLink={onOpenLink} />
          </div>
        </details>
      )}
    </>
  );
}

const ROLE_NAMES = { system: 'System', user: 'User', assistant: 'Assistant' } as const;

function Turns(props: {
  readonly of: 'prompt' | 'source-prompt';
  readonly turns: readonly Turn[];
  readonly onOpenLink: (url: string) => void;
}): ReactNode {
  return props.turns.map((turn, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: turns have no other name, and a conversation only grows
    <div key={index} className="mt-3 first:mt-0">
      {props.turns.length > 1 && <p className="mb-1 text-2xs text-ink-faint">{ROLE_NAMES[turn.role]}</p>}
      <SourceText
        source={{ of: props.of, turn: index }}
        name={props.turns.length > 1 ? `${ROLE_NAMES[turn.role]}, turn ${index + 1}` : 'the prompt'}
        markdown={turn.content}
        onOpenLink={props.onOpenLink}
        mayWait
      />
    </div>
  ));
}

function textOf(turns: readonly Turn[]): string {
  return turns.map((turn) => turn.content.trim()).join('\n\n');
}

export function RecalledCriteria({ criteria }: { readonly criteria: readonly Criterion[] }): ReactNode {
  return (
    <ol className="flex flex-col gap-2">
      {criteria.map((criterion) => (
        <li key={criterion.id} className="flex flex-col">
          <span className="font-serif text-base text-ink">{criterion.text}</span>
          <CriterionMark kind={criterion.kind} weight={criterion.weight} />
          <CriterionLinks criterion={criterion.id} name={criterion.text} />
        </li>
      ))}
    </ol>
  );
}

export function RecalledRanking(props: {
  readonly ranking: readonly (readonly ResponseId[])[];
  readonly letterOf: LetterOf;
}): ReactNode {
  return (
    <ol className="flex flex-col gap-1">
      {props.ranking.map((group, index) => (
        <li key={group.join(' ')} className="flex items-baseline gap-2 text-sm">
          <span className="w-6 text-ink-faint tabular-nums">{index + 1}.</span>
          <span className="text-ink">
            {group.map((response) => `Response ${props.letterOf(response)}`).join(' and ')}
            {group.length > 1 && <span className="text-ink-faint"> (tied)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

export interface RecalledWeaknessesProps {
  readonly weaknesses: readonly Rating[];
  readonly criteria: readonly Criterion[];
  readonly letterOf: LetterOf;
}

export function RecalledWeaknesses({ weaknesses, criteria, letterOf }: RecalledWeaknessesProps): ReactNode {
  return (
    <ul className="flex flex-col gap-2">
      {weaknesses.map((rating) => (
        <li key={`${rating.response} ${rating.criterion}`} className="flex flex-col">
          <span className="text-ink-soft text-xs">
            Response {letterOf(rating.response)} · rated {rating.value}
          </span>
          <span className="font-serif text-base text-ink">
            {criteria.find((criterion) => criterion.id === rating.criterion)?.text}
          </span>
          {rating.note !== '' && <span className="text-ink-soft text-xs">{rating.note}</span>}
        </li>
      ))}
    </ul>
  );
}
