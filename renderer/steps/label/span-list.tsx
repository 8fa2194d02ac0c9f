import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import { type LabelTarget, targetKey } from '#shared/steps/label/label-answer';
import type { LabelSet } from '#shared/steps/label/label-config';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Kbd } from '../../ui/kbd';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';
import type { NamedText } from '../step-component';
import { SpanCard } from './span-card';
import type { SpanLabels } from './use-span-labels';

export interface SpanListProps {
  readonly sets: readonly LabelSet[];
  readonly spans: SpanLabels;
  readonly texts: readonly NamedText[];
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onRemove: (span: LabelTarget) => void;
  /** The keyboard goes back to the text. */
  readonly onLeave: () => void;
  /** One set of taxonomies for the passage at hand. */
  readonly section: (set: LabelSet, span: LabelTarget) => ReactNode;
}

/** The passages that were labelled, in the order of the texts. */
export function SpanList(props: SpanListProps): ReactNode {
  const { sets, spans, texts, readOnly, findings, onRemove, section } = props;
  const chosen = spans.current === null ? null : targetKey(spans.current);
  const leave = (span: LabelTarget): void => {
    props.onLeave();
    spans.show(span, true);
    if (spans.labelsOf(span).length === 0) {
      spans.choose(null);
    }
  };
  return (
    <section aria-label="Passages" className="flex flex-col">
      <div className="flex flex-col gap-1 px-6 py-3">
        <h3 className="font-semibold text-sm">{sets.map(({ name }) => name).join(', ')}: passages</h3>
        {!readOnly && (
          <p className="text-ink-soft text-xs text-pretty">
            Select a passage in the text and press{' '}
            <Kbd keys={workspaceShortcuts['label-selection'].keys} isSpoken />. By keyboard: in the text,{' '}
            <Kbd keys="Enter" isSpoken /> chooses sentences.
          </p>
        )}
        {sets.map((set) => (
          <div key={set.id} data-spot={spotOf(['labels', set.id])}>
            <FindingList findings={findingsAt(findings, 'labels', set.id)} />
          </div>
        ))}
      </div>
      <ol aria-label="Labelled passages" className="empty:hidden">
        {spans.all.map((span) => (
          <SpanCard
            key={targetKey(span)}
            span={span}
            labels={spans.labelsOf(span)}
            toneOf={spans.toneOf}
            source={texts.length === 1 ? null : (texts.find(({ id }) => id === span.text)?.name ?? null)}
            isChosen={targetKey(span) === chosen}
            isLost={spans.isLost(span)}
            readOnly={readOnly}
            onChoose={() => spans.choose(span)}
            onReveal={() => spans.show(span, false)}
            onRemove={() => onRemove(span)}
            onLeave={() => leave(span)}
          >
            {sets.map((set) => section(set, span))}
          </SpanCard>
        ))}
      </ol>
    </section>
  );
}
