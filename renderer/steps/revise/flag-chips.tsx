import { Flag as FlagIcon, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FlagId } from '#shared/lib/ids';
import type { Reason } from '#shared/steps/revise/match-reasons';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Menu } from '../../ui/menu';
import { toggleFlag } from './reason-edits';
import type { NumberedFlag, Revising } from './use-revising';

export interface FlagChipsProps {
  /** "Change 3". */
  readonly name: string;
  readonly index: number;
  readonly reason: Reason | null;
  readonly linked: ReadonlySet<FlagId>;
  readonly readOnly: boolean;
  readonly revising: Revising;
}

/** So many flags are offered at every change; of more, those that the change touches. */
const ALL_OFFERED = 4;

/** Which flags a change deals with: those at its place first, the others in a menu. */
export function FlagChips({ name, index, reason, linked, readOnly, revising }: FlagChipsProps): ReactNode {
  const { flags } = revising;
  const touched = revising.touched(index);
  const isOffered = ({ flag }: NumberedFlag): boolean =>
    linked.has(flag.id) || (!readOnly && (flags.length <= ALL_OFFERED || touched.has(flag.id)));
  const [offered, others] = [flags.filter(isOffered), readOnly ? [] : flags.filter((one) => !isOffered(one))];
  if (offered.length + others.length === 0) {
    return null;
  }
  const toggle = (id: FlagId): void =>
    revising.explain(index, reason, { flags: toggleFlag(reason?.flags ?? [], id) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings looks and a legend that nothing here needs
    <div role="group" aria-label={`${name}, fixes`} className="flex flex-wrap items-center gap-1">
      {offered.map(({ flag, number }) => (
        <button
          key={flag.id}
          type="button"
          aria-pressed={linked.has(flag.id)}
          aria-label={`Fixes flag ${number}, ${flag.category.name}: ${flag.anchor.quote}`}
          title={`${flag.category.name}: ${flag.anchor.quote}`}
          disabled={readOnly}
          onClick={() => toggle(flag.id)}
          className={classNames(
            'flex h-6 max-w-56 items-center gap-1 rounded-md border px-1.5 text-xs',
            linked.has(flag.id)
              ? 'border-good bg-good-soft font-medium text-good'
              : touched.has(flag.id)
                ? 'border-warn border-dashed text-warn hover:bg-hover'
                : 'border-line text-ink-soft hover:bg-hover',
          )}
        >
          <FlagIcon size={11} aria-hidden="true" className="shrink-0" />
          <span className="tabular-nums">{number}</span>
          <span className="truncate">{flag.anchor.quote}</span>
        </button>
      ))}
      {others.length > 0 && (
        <Menu
          label={`${name}, other flags`}
          trigger={
            <Button size="sm" variant="quiet" icon={<Plus size={12} aria-hidden="true" />}>
              Another flag
            </Button>
          }
          groups={[
            others.map(({ flag, number }) => ({
              id: flag.id,
              label: `${number} · ${flag.category.name}: ${flag.anchor.quote.slice(0, 60)}`,
            })),
          ]}
          onAction={(id) => {
            const chosen = others.find(({ flag }) => flag.id === id);
            if (chosen !== undefined) {
              toggle(chosen.flag.id);
            }
          }}
        />
      )}
    </div>
  );
}
