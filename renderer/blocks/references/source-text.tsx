import type { ReactNode } from 'react';
import { sourceKey, type TextSource } from '#shared/domain/text-source';
import { QuotableMarkdown } from '../quoting/quotable-markdown';
import { useReferences } from './references';
import { useSourceActions } from './use-source-actions';

export interface SourceTextProps {
  readonly source: TextSource;
  /** "the prompt", as it follows "Text of". */
  readonly name: string;
  readonly markdown: string;
  readonly onOpenLink: (url: string) => void;
}

const NOTHING: readonly never[] = [];

/** A text of the task, other than those that stand in panels, whose passages can be referred to like theirs. */
export function SourceText({ source, name, markdown, onOpenLink }: SourceTextProps): ReactNode {
  const references = useReferences();
  const actions = useSourceActions(source);
  const key = sourceKey(source);
  const reveal = references?.reveal ?? null;
  return (
    <div data-source={key}>
      <QuotableMarkdown
        name={name}
        source={markdown}
        isCompact
        actions={actions}
        quotes={references?.linkedIn(source) ?? NOTHING}
        reveal={reveal !== null && sourceKey(reveal.source) === key ? reveal : null}
        onOpenLink={onOpenLink}
        className="-mx-2 rounded-sm px-2 py-1"
      />
    </div>
  );
}
