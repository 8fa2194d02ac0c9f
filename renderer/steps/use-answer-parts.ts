import { useLayoutEffect, useMemo, useState } from 'react';
import { AnswerParts } from './answer-parts';

export interface AnswerPartsHandle<Answer extends object> {
  /**
   * Changes small parts at once. `before` is what undo goes back to, where an editor was already changed in the course
   * of this, so that what it holds now is no longer what there was.
   */
  change(parts: Partial<Answer>, before?: Answer): void;
  /** Notes that an editor has changed; `read` is called when the answer is saved. */
  changeLazily<Part extends keyof Answer>(part: Part, read: () => Answer[Part]): void;
  /** The answer as it is now, with what the editors hold. */
  read(): Answer;
}

interface Source<Answer> {
  readonly view: { readonly answer: Answer };
  readonly onChange: (answer: Answer, before: Answer) => void;
  readonly onChangeLazily: (read: () => Answer) => void;
}

/** For steps that hold editors beside small fields: puts the answer together from both. */
export function useAnswerParts<Answer extends object>(source: Source<Answer>): AnswerPartsHandle<Answer> {
  const { onChange, onChangeLazily } = source;
  const { answer } = source.view;
  const [parts] = useState(() => new AnswerParts(answer));
  useLayoutEffect(() => parts.adopt(answer), [parts, answer]);
  return useMemo(
    () => ({
      change: (changed, earlier) => {
        const { before, after } = parts.set(changed);
        onChange(after, earlier ?? before);
      },
      changeLazily: (part, read) => {
        parts.defer(part, read);
        onChangeLazily(parts.read);
      },
      read: parts.read,
    }),
    [parts, onChange, onChangeLazily],
  );
}
