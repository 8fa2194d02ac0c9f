import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useSettings } from '../../stores/settings-store';
import { Button } from '../../ui/button';
import { combinationOf } from '../../ui/combination';
import { Kbd } from '../../ui/kbd';
import { currentPlatform, spokenKeys } from '../../ui/key-names';
import { type ChosenKeys, usualKeys } from '../../ui/keymap';
import { type Action, ALL_ACTIONS } from './all-actions';
import { combinationsOf, withKeys } from './key-rules';
import { type Proposal, proposalFor } from './propose-keys';

export interface ChangeKeysProps {
  readonly action: Action;
  readonly chosen: ChosenKeys;
  readonly onDone: () => void;
}

/** Takes new keys for an action: whoever presses them sees what they mean, and decides then. */
export function ChangeKeys({ action, chosen, onDone }: ChangeKeysProps): ReactNode {
  const [pressed, setPressed] = useState<string | null>(null);
  const change = useSettings((state) => state.change);
  const field = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const keep = (keys: Record<string, string>): void => {
    void change({ keys });
    onDone();
  };
  const proposal =
    pressed === null ? null : proposalFor(pressed, action, ALL_ACTIONS, chosen, currentPlatform());
  const isUsual = chosen[action.id] === undefined;
  return (
    <section
      aria-label={`Keys: ${action.label}`}
      // One step back: from keys that were pressed to the choice, from the choice to the sheet.
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          if (pressed === null) {
            onDone();
          } else {
            setPressed(null);
            field.current?.focus();
          }
        }
      }}
      className="rounded-md border border-line bg-surface px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-3">
        <p id={id} className="min-w-0 grow basis-60 font-medium">
          {action.label}
        </p>
        <button
          ref={field}
          type="button"
          aria-describedby={id}
          onKeyDown={(event) => {
            const combination = combinationOf(event, currentPlatform());
            // Tab and Escape lead on and out, as everywhere.
            if (combination === null || /^((Shift\+)?Tab|Escape|Enter)$/.test(combination)) {
              return;
            }
            event.preventDefault();
            event.stopPropagation();
            setPressed(combination);
          }}
          className="flex h-9 min-w-44 items-center justify-center rounded-md border border-line-strong border-dashed bg-raised px-4 text-ink-soft"
        >
          {pressed === null ? 'Press the new keys' : <Kbd keys={pressed} isSpoken />}
        </button>
      </div>
      <p role="status" className="mt-2 min-h-5 text-ink-soft text-sm">
        {proposal === null ? <Now action={action} chosen={chosen} /> : <Meaning proposal={proposal} />}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {proposal?.kind === 'free' && (
          <Button size="sm" variant="primary" onPress={() => keep(proposal.keys)}>
            Use these keys
          </Button>
        )}
        {proposal?.kind === 'taken' && proposal.swapped !== null && (
          <Button size="sm" variant="primary" onPress={() => keep(proposal.swapped ?? {})}>
            Swap them
          </Button>
        )}
        {proposal?.kind === 'taken' && (
          <Button size="sm" onPress={() => keep(proposal.cleared)}>
            Use them here only
          </Button>
        )}
        <Button
          size="sm"
          isDisabled={isUsual}
          onPress={() => keep(withKeys(chosen, action, usualKeys(action.keys)))}
        >
          Reset
        </Button>
        <Button
          size="sm"
          isDisabled={combinationsOf(action, chosen).length === 0}
          onPress={() => keep(withKeys(chosen, action, ''))}
        >
          No keys
        </Button>
        <Button size="sm" variant="quiet" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

function Now({ action, chosen }: Pick<ChangeKeysProps, 'action' | 'chosen'>): ReactNode {
  const now = combinationsOf(action, chosen);
  const words = now.map((one) => spokenKeys(one, currentPlatform())).join(' or ');
  return now.length === 0 ? 'It has no keys now.' : `Now: ${words}.`;
}

function Meaning({ proposal }: { readonly proposal: Proposal }): ReactNode {
  switch (proposal.kind) {
    case 'refused':
      return <span className="text-bad">{proposal.why}</span>;
    case 'taken':
      return (
        <span className="text-warn">
          These are the keys of “{proposal.by.map(({ label }) => label).join('”, “')}”.
        </span>
      );
    case 'free':
      return 'These keys are free.';
  }
}
