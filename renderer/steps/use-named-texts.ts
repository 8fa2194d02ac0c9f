import { useMemo } from 'react';
import { materialTexts, type TextChoice } from '#shared/domain/material-texts';
import type { Material } from '#shared/domain/task';
import type { NamedText, Stage } from './step-component';

/** The texts that a step is about: responses in the expert's order, then passages. */
export function useNamedTexts(
  { responses }: Pick<Stage, 'responses'>,
  material: Material,
  choice: TextChoice,
): readonly NamedText[] {
  return useMemo(() => {
    const passages = choice === 'responses' ? [] : materialTexts(material, 'passages');
    return [
      ...(choice === 'passages' ? [] : responses),
      ...passages.map(({ id, title, markdown }, index) => ({
        id,
        letter: String(index + 1),
        name: title,
        markdown,
      })),
    ];
  }, [responses, material, choice]);
}
