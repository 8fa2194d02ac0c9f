import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useDraft } from '../../stores/draft-store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';

export interface CrashBoundaryProps {
  readonly children: ReactNode;
}

interface CrashBoundaryState {
  readonly error: Error | null;
}

/**
 * Contains a mistake of ours in a part of the window: the rest goes on, what was typed is saved, and the part can be
 * shown again. Give it a key of what it shows, so that something else starts anew.
 */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): CrashBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(): void {
    void useDraft.getState().flush();
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? (
      this.props.children
    ) : (
      <Crashed error={error} onRetry={() => this.setState({ error: null })} />
    );
  }
}

interface CrashedProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

function Crashed({ error, onRetry }: CrashedProps): ReactNode {
  const phase = useDraft((draft) => draft.save.phase);
  const kept = {
    saved: 'Everything that you wrote is saved.',
    saving: 'What you wrote is being saved.',
    'not-saved': 'The last words are not saved yet: try this first, before the window is loaded again.',
  };
  return (
    <div role="alert" className="min-h-0 grow overflow-auto">
      <EmptyState
        icon={<TriangleAlert />}
        title="This part of the window has stopped working"
        action={
          <div className="flex gap-2">
            <Button variant="primary" onPress={onRetry} autoFocus>
              Show it again
            </Button>
            <Button onPress={() => window.location.reload()}>Load the window again</Button>
          </div>
        }
      >
        <p>{kept[phase]} If it happens again, please pass these words on to whoever looks after Goldsmith:</p>
        <p className="mt-2 select-text break-words font-mono text-ink-faint text-xs">
          {error.message.slice(0, 500)}
        </p>
      </EmptyState>
    </div>
  );
}
