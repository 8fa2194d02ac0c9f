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
  /** One of many turns: it is set in its turn, unless a passage of it is to be shown. */
  readonly mayWait?: boolean;
}

const NOTHING: readonly never[] = [];

/** A text of the task, other than those that stand in panels, whose passages can be referred to like theirs. */
export function SourceText(props: SourceTextProps): ReactNode {
  const { source, name, markdown, onOpenLink, mayWait = false } = props;
  const references = useReferences();
  const actions = useSourceActions(source);
  const key = sourceKey(source);
  const wanted = references?.reveal ?? null;
  const reveal = wanted !== null && sourceKey(wanted.source) === key ? wanted : null;
  return (
    <div data-source={key}>
      <QuotableMarkdown
        name={name}
        source={markdown}
        isCompact
        actions={actions}
        quotes={references?.linkedIn(source) ?? NOTHING}
        reveal={reveal}
        mayWait={mayWait && reveal === null}
        onOpenLink={onOpenLink}
        className="-mx-2 rounded-sm px-2 py-1"
      />
    </div>
  );
}
