import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TextAnchor } from '#shared/lib/text-anchor';
import type { LinkState, TracePassage, TraceSide } from '#shared/steps/trace/trace-kind';
import { ChangedReference } from '../../blocks/references/changed-reference';
import { matchesKeys } from '../../blocks/shortcuts/match-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Kbd } from '../../ui/kbd';
import { SIDE_NAMES } from './side-names';
import { StateMark } from './state-mark';
import { isSettled } from './trace-progress';

export interface TraceSideRowProps {
  readonly side: TraceSide;
  readonly state: LinkState;
  readonly anchor: TracePassage | null;
  readonly suggestion: TextAnchor | null;
  /** Enter on the item takes this one. */
  readonly isFirstSuggestion: boolean;
  readonly readOnly: boolean;
  readonly onReveal: (anchor: TextAnchor) => void;
  readonly onLink: (anchor: TracePassage | null) => void;
  /** Chooses what stands there now, so that it can be linked, or other words from there. */
  readonly onPointAgain: (anchor: TextAnchor) => void;
}

/** One link of the chosen item: where it points, or what might be meant. */
export function TraceSideRow(props: TraceSideRowProps): ReactNode {
  const { side, state, anchor, suggestion, isFirstSuggestion, readOnly, onReveal, onLink, onPointAgain } =
    props;
  const name = SIDE_NAMES[side];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one
    <div
      role="group"
      aria-label={name}
      onKeyDown={(event) => {
        if (!readOnly && anchor !== null && matchesKeys(event, 'Backspace')) {
          event.preventDefault();
          onLink(null);
        }
      }}
      className="flex flex-col gap-1"
    >
      <div className="flex h-6 items-center justify-between">
        <StateMark side={side} state={state} />
        {anchor !== null && !readOnly && (
          <IconButton
            size="sm"
            label={`Unlink from the ${name.toLowerCase()}`}
            keys="Backspace"
            icon={<Unlink size={13} aria-hidden="true" />}
            onPress={() => onLink(null)}
          />
        )}
      </div>
      {anchor !== null && state !== 'changed' && (
        <Passage label={`Show in the ${name.toLowerCase()}`} anchor={anchor} onReveal={onReveal} />
      )}
      {anchor !== null && state === 'changed' && (
        <ChangedReference
          label={`Passage of the ${name.toLowerCase()}`}
          sourceName={`The ${name.toLowerCase()}`}
          words={anchor.quote}
          readOnly={readOnly}
          onPointAgain={() => onPointAgain(anchor)}
          onKeep={() => onLink({ ...anchor, kept: true })}
          onRemove={() => onLink(null)}
        />
      )}
      {suggestion !== null && (
        <div className="flex flex-col items-start gap-1">
          <span className="text-2xs text-ink-faint">Suggested passage</span>
          <Passage label="Show the suggested passage" anchor={suggestion} onReveal={onReveal} />
          {!readOnly && (
            <Button
              size="sm"
              {...(isFirstSuggestion ? { keys: 'Enter' } : {})}
              onPress={() => onLink(suggestion)}
            >
              Accept
            </Button>
          )}
        </div>
      )}
      {suggestion === null && !isSettled(state) && !readOnly && (
        <p className="text-ink-faint text-xs">
          Select a passage there and press <Kbd keys={workspaceShortcuts['link-selection'].keys} />
        </p>
      )}
    </div>
  );
}

interface PassageProps {
  readonly label: string;
  readonly anchor: TextAnchor;
  readonly onReveal: (anchor: TextAnchor) => void;
}

function Passage({ label, anchor, onReveal }: PassageProps): ReactNode {
  const words = anchor.quote.replace(/\s+/g, ' ');
  const short = words.length > 140 ? `${words.slice(0, 140)}…` : words;
  return (
    <button
      type="button"
      title={label}
      aria-label={`${label}: ${short}`}
      onClick={() => onReveal(anchor)}
      className="w-full border-accent border-s-2 ps-2 text-start font-serif text-ink-soft text-sm hover:text-ink"
    >
      {short}
    </button>
  );
}
