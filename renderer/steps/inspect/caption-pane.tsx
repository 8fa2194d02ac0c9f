import { ListPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Image } from '#shared/domain/task';
import type { TextAnchor } from '#shared/lib/text-anchor';
import { QuotableMarkdown, type Reveal } from '../../blocks/quoting/quotable-markdown';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';

export interface CaptionPaneProps {
  readonly image: Image;
  /** Where the claims of this caption stand in it. Give the same array for the same claims. */
  readonly anchors: readonly TextAnchor[];
  readonly reveal: Reveal | null;
  /** Takes a passage as a claim; null where that is not wanted. */
  readonly onClaim: ((anchor: TextAnchor) => void) | null;
  readonly onOpenLink: (url: string) => void;
}

/** What is said about the picture, and what it should show to whoever cannot see it. */
export function CaptionPane(props: CaptionPaneProps): ReactNode {
  const { image, anchors, reveal, onClaim, onOpenLink } = props;
  const icon = <ListPlus size={13} aria-hidden="true" />;
  const actions =
    onClaim === null
      ? []
      : [
          {
            id: 'claim',
            label: 'Take as claim',
            keys: workspaceShortcuts['claim-selection'].keys,
            icon,
            onAct: onClaim,
          },
        ];
  return (
    <section aria-label="Caption" className="flex flex-col gap-2 px-5 py-3">
      <h3 className="font-medium text-ink-faint text-xs">Caption</h3>
      {image.caption === '' ? (
        <p className="text-ink-faint text-sm">This picture has no caption.</p>
      ) : (
        <QuotableMarkdown
          key={image.id}
          name="the caption"
          source={image.caption}
          isCompact
          actions={actions}
          quotes={anchors}
          reveal={reveal}
          onOpenLink={onOpenLink}
          className="rounded-sm"
        />
      )}
      <p className="text-ink-faint text-xs">
        <span className="font-medium">In words:</span> {image.alt}
      </p>
    </section>
  );
}
