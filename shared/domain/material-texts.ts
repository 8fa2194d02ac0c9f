import type { TextId } from '../lib/ids';
import type { Material } from './task';

/** A text of the material that can be quoted, flagged, labelled or judged. */
export interface MaterialText {
  readonly id: TextId;
  readonly origin: 'response' | 'passage';
  /** A passage's own title; empty for a response, whose letter depends on the order that the expert sees. */
  readonly title: string;
  readonly markdown: string;
}

/** Which texts a step is about. */
export type TextChoice = 'responses' | 'passages' | 'all';

/** The texts of the material, responses first. */
export function materialTexts(material: Material, choice: TextChoice = 'all'): MaterialText[] {
  const responses = material.responses.map(
    ({ id, markdown }): MaterialText => ({ id, origin: 'response', title: '', markdown }),
  );
  const passages = material.passages.map(
    ({ id, title, markdown }): MaterialText => ({ id, origin: 'passage', title, markdown }),
  );
  return [...(choice === 'passages' ? [] : responses), ...(choice === 'responses' ? [] : passages)];
}
