import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import type { QuickCode } from './handy-codes';

export interface QuickCodeRowProps {
  readonly quick: readonly QuickCode[];
  readonly chosen: ReadonlySet<string>;
  /** Whether a digit picks one now. */
  readonly showsKeys: boolean;
  readonly onPick: (id: string) => void;
}

/** Favourites and what was used last, one press away. */
export function QuickCodeRow({ quick, chosen, showsKeys, onPick }: QuickCodeRowProps): ReactNode {
  if (quick.length === 0) {
    return null;
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one
    <div role="group" aria-label="Favourite and recent codes" className="flex flex-wrap gap-1">
      {quick.map(({ code, isFavourite }, number) => (
        <button
          key={code.id}
          type="button"
          aria-pressed={chosen.has(code.id)}
          title={`${code.id} ${code.name}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(code.id)}
          className={classNames(
            'inline-flex h-6 max-w-56 items-center gap-1.5 rounded-sm border px-1.5 text-xs',
            chosen.has(code.id)
              ? 'border-accent bg-accent-soft text-ink'
              : 'border-line bg-surface text-ink-soft hover:border-line-strong hover:text-ink',
          )}
        >
          {isFavourite && (
            <Star size={11} aria-label="Favourite" fill="currentColor" className="shrink-0 text-accent" />
          )}
          <span className="shrink-0 font-mono text-2xs text-ink-faint">{code.id}</span>
          <span className="truncate">{code.name}</span>
          {showsKeys && <Kbd keys={String(number + 1)} className="text-ink-faint" />}
        </button>
      ))}
    </div>
  );
}
