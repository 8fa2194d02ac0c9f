import type { ReactNode } from 'react';
import { COUNTED_AS_DONE } from './writing-words';

/** Said below the guidelines of every project: whether it asks how answers are written, and what that takes in. */
export function AuthorshipNote({ isAsked }: { readonly isAsked: boolean }): ReactNode {
  return (
    <>
      <p className="mb-1 font-medium text-ink">How answers are written</p>
      <p className="text-pretty">
        {isAsked
          ? `This project asks for it. Counted for each step: the characters typed, those pasted or quoted from within Goldsmith, those pasted from elsewhere, those taken out again, and the time at work. ${COUNTED_AS_DONE} Neither what you type nor when is recorded. Submit shows you the sums before they are sent.`
          : 'This project does not ask for it. Nothing of it is counted or sent.'}
      </p>
    </>
  );
}
