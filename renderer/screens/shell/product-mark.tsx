import type { ReactNode } from 'react';

/** A hallmark: the lozenge that goldsmiths strike into what they have proved, with a grain of gold in it. */
export function ProductMark({ size = 18 }: { readonly size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
      className="shrink-0 text-accent"
    >
      <path
        d="M12 1.5 20.5 12 12 22.5 3.5 12Z"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
      />
      <path d="M12 7.25 15.75 12 12 16.75 8.25 12Z" fill="currentColor" />
    </svg>
  );
}
