import { Link2 } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { TextAnchor } from '#shared/lib/text-anchor';
import type { TraceSide } from '#shared/steps/trace/trace-kind';
import { QuotableMarkdown, type Reveal } from '../../blocks/quoting/quotable-markdown';
import { readRenderedText } from '../../blocks/quoting/rendered-text';
import { isTyping, matchesKeys } from '../../blocks/shortcuts/match-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import type { Stage } from '../step-component';
import { useRememberedScroll } from '../use-remembered-scroll';
import { SIDE_NAMES } from './side-names';

export interface TraceTextProps {
  readonly side: TraceSide;
  readonly markdown: string;
  /** Where the chosen item is linked in this text. */
  readonly anchor: TextAnchor | null;
  readonly reveal: Reveal | null;
  readonly canLink: boolean;
  readonly stage: Stage;
  readonly onText: (side: TraceSide, text: string) => void;
  readonly onLink: (anchor: TextAnchor) => void;
  readonly onUnlink: () => void;
}

/** One of the two texts, in which passages are selected and linked. */
export function TraceText(props: TraceTextProps): ReactNode {
  const { side, markdown, anchor, reveal, canLink, stage, onText, onLink, onUnlink } = props;
  const name = SIDE_NAMES[side];
  const scroll = useRememberedScroll(stage.scroll, side);
  const body = useRef<HTMLDivElement>(null);
  const anchors = useMemo(() => (anchor === null ? [] : [anchor]), [anchor]);

  useEffect(() => {
    // Read again whenever the Markdown is another; the view has rendered it by now.
    const view = markdown === '' ? null : body.current?.querySelector('[data-markdown-view]');
    onText(side, view == null ? '' : readRenderedText(view).text);
  }, [side, markdown, onText]);

  return (
    <section
      ref={scroll}
      aria-label={name}
      onKeyDown={(event) => {
        if (canLink && anchor !== null && matchesKeys(event, 'Backspace') && !isTyping(event.target)) {
          event.preventDefault();
          onUnlink();
        }
      }}
      className="min-h-0 grow overflow-y-auto"
    >
      <h3 className="sticky top-0 z-10 border-line border-b bg-surface px-4 py-2 font-medium text-ink-soft text-xs">
        {name}
      </h3>
      {markdown === '' ? (
        <p className="px-4 py-4 text-ink-soft text-sm">
          {side === 'justification'
            ? 'The justification is not written yet. It is shown here as soon as it is.'
            : 'The ideal answer is not written yet. It is shown here as soon as it is.'}
        </p>
      ) : (
        <QuotableMarkdown
          ref={body}
          name={name}
          source={markdown}
          isCompact
          quotes={anchors}
          reveal={reveal}
          actions={
            canLink
              ? [
                  {
                    id: 'link',
                    label: 'Link',
                    keys: workspaceShortcuts['link-selection'].keys,
                    icon: <Link2 size={14} aria-hidden="true" />,
                    onAct: onLink,
                  },
                ]
              : []
          }
          onOpenLink={stage.openLink}
          className="px-4 py-3"
        />
      )}
    </section>
  );
}
