import type { ReactNode } from 'react';
import { MarkdownView } from '../blocks/markdown-view/markdown-view';
import type { Stage } from './step-component';

/** What a project asks for in a step, in its own words, above the work. Nothing where it says nothing. */
export function Brief(props: { readonly markdown: string; readonly stage: Stage }): ReactNode {
  if (props.markdown.trim() === '') {
    return null;
  }
  return (
    <section aria-label="Brief" className="rounded-lg border border-line bg-canvas px-4 py-3">
      <MarkdownView source={props.markdown} isCompact onOpenLink={props.stage.openLink} />
    </section>
  );
}
