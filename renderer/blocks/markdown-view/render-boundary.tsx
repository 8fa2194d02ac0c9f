import { Component, type ReactNode } from 'react';

export interface RenderBoundaryProps {
  readonly children: ReactNode;
  readonly fallback: ReactNode;
}

interface RenderBoundaryState {
  readonly hasFailed: boolean;
}

/** Contains what a hostile text may break while being rendered; give it a key of that text, so that another text starts anew. */
export class RenderBoundary extends Component<RenderBoundaryProps, RenderBoundaryState> {
  override state: RenderBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): RenderBoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
