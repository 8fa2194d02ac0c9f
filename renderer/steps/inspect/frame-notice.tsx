import type { ReactNode } from 'react';

/** Words in the middle of the picture's frame, while there is no picture. */
export function FrameNotice({
  icon,
  children,
}: {
  readonly icon: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <p className="pointer-events-none absolute inset-0 flex items-center justify-center gap-2 p-8 text-center text-ink-soft text-sm">
      {icon}
      <span>{children}</span>
    </p>
  );
}
