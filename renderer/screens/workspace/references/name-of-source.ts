import type { Material } from '#shared/domain/task';
import type { TextSource } from '#shared/domain/text-source';
import type { NamedResponse } from '../../../steps/step-component';

/** How a text is called that a reference points to: "Response A", a passage's own title, "Your prompt, turn 2". */
export function nameOfSource(
  source: TextSource,
  responses: readonly NamedResponse[],
  material: Material,
): string {
  const turn = (name: string, index: number, turns: number): string =>
    turns > 1 ? `${name}, turn ${index + 1}` : name;
  switch (source.of) {
    case 'text':
      return nameOfText(source.text, responses, material);
    case 'revision':
      return `Revision of ${nameOfText(source.text, responses, material)}`;
    case 'justification':
      return 'Justification';
    case 'source-prompt':
      return turn('Source prompt', source.turn, material.prompt.length);
    case 'prompt':
      return turn('Your prompt', source.turn, source.turn + 1);
    case 'ideal':
      return turn('Ideal answer', source.turn, source.turn + 1);
  }
}

function nameOfText(text: string, responses: readonly NamedResponse[], material: Material): string {
  return (
    responses.find(({ id }) => id === text)?.name ??
    material.passages.find(({ id }) => id === text)?.title ??
    'A text that is no longer there'
  );
}
