import type { ReactNode } from 'react';
import { CALLOUT_LOOKS } from '../../markdown/callout-looks';
import type { CalloutKind } from '../../markdown/markdown-nodes';

export interface CalloutProps {
  readonly kind: CalloutKind;
  readonly children: ReactNode;
  readonly dir: 'auto' | undefined;
}

/** A call-out; its heading is ours, so it is no part of the text that can be quoted. */
export function Callout({ kind, children, dir }: CalloutProps): ReactNode {
  const { label, paths } = CALLOUT_LOOKS[kind];
  return (
    <blockquote className="callout" data-callout={kind} dir={dir}>
      <div className="callout-title" data-text-skip="">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          {paths.map((path) => (
            <path key={path} d={path} />
          ))}
        </svg>
        {/* What has a direction of its own has no say in that of the text, which is read from its first letter. */}
        <span dir="ltr">{label}</span>
      </div>
      {children}
    </blockquote>
  );
}
