import { ImageOff } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react';
import { hashOfAddress, shownAt } from '#shared/media/picture-address';
import { mediaHash, openableLink, quoteId } from './link-policy';
import type { RenderContext } from './render-context';

export interface SafeLinkProps {
  readonly url: string;
  readonly context: RenderContext;
  readonly children: ReactNode;
}

/**
 * A link that can only ask to be opened. It is no <a href>, so that neither a click, a middle click, a drag nor a
 * context menu can navigate; the real address is in its title, whatever its text claims.
 */
export function SafeLink({ url, context, children }: SafeLinkProps): ReactNode {
  const action = linkAction(url, context);
  if (action === null) {
    return <span title={url.slice(0, 300)}>{children}</span>;
  }
  const onClick = (event: MouseEvent): void => {
    // A drag that selected text ends in a click too; the reader wanted the text.
    if (window.getSelection()?.isCollapsed !== false) {
      event.preventDefault();
      action.open();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      action.open();
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <a href> could navigate, see above
    <span
      role="link"
      tabIndex={0}
      title={action.title}
      className="prose-link cursor-pointer"
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {children}
    </span>
  );
}

interface LinkAction {
  readonly title: string;
  readonly open: () => void;
}

function linkAction(url: string, { onOpenLink, onOpenQuote }: RenderContext): LinkAction | null {
  const id = quoteId(url);
  if (id !== null && onOpenQuote !== null) {
    return { title: 'Show the quoted passage', open: () => onOpenQuote(id) };
  }
  const target = openableLink(url);
  return target === null || onOpenLink === null ? null : { title: target, open: () => onOpenLink(target) };
}

export interface SafeImageProps {
  readonly url: string;
  readonly alt: string;
  readonly context: RenderContext;
}

/** A picture of the task's own media or of an answer, or a labelled placeholder: remote pictures are never asked for. */
export function SafeImage({ url, alt, context }: SafeImageProps): ReactNode {
  const [hasFailed, setFailed] = useState(false);
  const hash = mediaHash(url);
  const kept = hashOfAddress(url);
  const address =
    kept === null ? (hash === null ? null : (context.resolveMedia?.(hash) ?? null)) : shownAt(kept);
  if (address !== null && !hasFailed) {
    return (
      <img
        src={address}
        // Where it is copied to, it is the same picture.
        data-address={kept === null ? undefined : url}
        alt={alt}
        data-text={alt}
        draggable={false}
        onError={() => setFailed(true)}
      />
    );
  }
  return (
    <span
      data-text={alt}
      className="inline-flex max-w-full items-baseline gap-2 rounded-sm border border-line border-dashed px-2 py-1 align-baseline font-sans text-ink-soft text-xs"
    >
      <ImageOff size={14} aria-hidden="true" className="shrink-0 self-center text-ink-faint" />
      <span className="min-w-0">
        <span>{alt === '' ? 'Picture without a description' : alt}</span>
        <span className="break-all ps-2 text-ink-faint">
          {url.length > 200 ? `${url.slice(0, 200)}…` : url}
        </span>
      </span>
    </span>
  );
}
