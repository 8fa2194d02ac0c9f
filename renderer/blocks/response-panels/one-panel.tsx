import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { STRIP_WIDTH } from './panel-layout';
import type { PanelResponse } from './response-panel';

/** With less than this left for the open text, the folded ones stand above it instead of beside it. CSS pixels. */
const READABLE = 320;
const GAP = 8;

export interface OnePanelProps {
  readonly responses: readonly PanelResponse[];
  readonly expanded: string;
  readonly width: number | null;
  readonly onOpen: (id: string) => void;
  readonly children: (response: PanelResponse) => ReactNode;
}

/** One panel that has the whole place, and the others folded around it. */
export function OnePanel({ responses, expanded, width, onOpen, children }: OnePanelProps): ReactNode {
  const left = (width ?? Number.POSITIVE_INFINITY) - (responses.length - 1) * (STRIP_WIDTH + GAP);
  if (left >= READABLE) {
    return (
      <div className="flex min-h-0 grow gap-2">
        {responses.map((response) => (
          <div
            key={response.id}
            className={response.id === expanded ? 'min-w-0 grow' : 'shrink-0'}
            style={response.id === expanded ? undefined : { width: STRIP_WIDTH }}
          >
            {children(response)}
          </div>
        ))}
      </div>
    );
  }
  const open = responses.find(({ id }) => id === expanded);
  return (
    <div className="flex min-h-0 grow flex-col gap-2">
      <div className="flex shrink-0 flex-wrap gap-1">
        {responses.map((response) =>
          response.id === expanded ? (
            <span
              key={response.id}
              aria-hidden="true"
              className="inline-flex h-6 min-w-0 max-w-40 items-center truncate rounded-sm bg-accent-soft px-2 font-medium text-accent text-xs"
            >
              {response.name}
            </span>
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a group is what readers look for; a fieldset is for forms
            <section key={response.id} role="group" aria-label={response.name} className="min-w-0 max-w-40">
              <Button
                size="sm"
                variant="quiet"
                aria-label={`Open ${response.name}`}
                className="max-w-full"
                onPress={() => onOpen(response.id)}
              >
                <span className="truncate">{response.name}</span>
              </Button>
            </section>
          ),
        )}
      </div>
      {open !== undefined && (
        // Another text is another panel, with a place of its own.
        <div key={open.id} className="min-h-0 grow">
          {children(open)}
        </div>
      )}
    </div>
  );
}
