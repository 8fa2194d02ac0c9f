import { Equal } from 'lucide-react';
import type { ReactNode } from 'react';
import type { DiffEntry } from '#shared/lib/prose-diff/diff-entry';
import { diffProse } from '#shared/lib/prose-diff/prose-diff';
import { EmptyState } from '../../ui/empty-state';
import { Spinner } from '../../ui/spinner';
import { ComparedView } from './compared-view';
import workerAddress from './prose-diff-worker?worker&url';
import { useCompared } from './use-compared';
import './diff-view.css';

export interface DiffViewProps {
  /** What it is, for screen readers: "Draft and revision in one". */
  readonly label: string;
  /** Markdown. */
  readonly before: string;
  readonly after: string;
  readonly layout: 'side' | 'inline';
  /** What the two sides are called, side by side. */
  readonly titles?: readonly [string, string];
  /** The address under which the app serves a picture (`media:<sha256>`), or null. */
  readonly resolveMedia?: (hash: string) => string | null;
  /** Stands at a change: a way to take that passage back, for instance. The same function each time. */
  readonly changeAction?: (entry: DiffEntry) => ReactNode;
}

const COMPARER = { compare: diffProse, workerAddress };

/**
 * Two Markdown texts compared, as rendered prose: side by side or run together. Whoever shows it gives it its height; it
 * scrolls itself. Long texts are compared in a worker and drawn as they come into view.
 */
export function DiffView(props: DiffViewProps): ReactNode {
  const { compared, isSlow } = useCompared({ before: props.before, after: props.after }, COMPARER);
  if (compared === null) {
    return (
      <div role="status" className="flex items-center gap-2 p-4 text-ink-soft text-sm">
        <Spinner label="Comparing" />
        {isSlow ? 'These texts are long and very different; comparing them takes a while.' : 'Comparing…'}
      </div>
    );
  }
  const { before, after, result } = compared;
  if (result.statistics.changes === 0) {
    return (
      <EmptyState icon={<Equal aria-hidden="true" />} title="No differences">
        Both texts say the same.
      </EmptyState>
    );
  }
  return <ComparedView {...props} before={before} after={after} diff={result} isSlow={isSlow} />;
}
