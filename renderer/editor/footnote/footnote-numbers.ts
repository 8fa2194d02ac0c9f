import { type LexicalEditor, mergeRegister, type NodeKey, type NodeMutation } from 'lexical';
import { FootnoteNode, FootnoteReferenceNode } from './footnote-nodes';

/**
 * Numbers notes in the order in which the text refers to them, as the Markdown view does. All that typing costs is a look
 * at which blocks have changed; numbers are found anew when a reference or a note comes, goes or changes its place.
 */
export function registerFootnoteNumbers(editor: LexicalEditor): () => void {
  const references = new Set<NodeKey>();
  const notes = new Set<NodeKey>();
  let numbered: readonly HTMLElement[] = [];
  let isStale = false;

  const follow = (keys: Set<NodeKey>) => (mutations: ReadonlyMap<NodeKey, NodeMutation>) => {
    isStale = true;
    for (const [key, mutation] of mutations) {
      if (mutation === 'destroyed') {
        keys.delete(key);
      } else {
        keys.add(key);
      }
    }
  };

  const inOrder = (keys: ReadonlySet<NodeKey>): HTMLElement[] =>
    [...keys].flatMap((key) => editor.getElementByKey(key) ?? []).sort(byPlace);

  return mergeRegister(
    editor.registerMutationListener(FootnoteReferenceNode, follow(references)),
    editor.registerMutationListener(FootnoteNode, follow(notes)),
    editor.registerUpdateListener(({ dirtyElements }) => {
      if (isStale || (numbered.length > 1 && hasMoved(dirtyElements) && !isInOrder(numbered))) {
        isStale = false;
        numbered = inOrder(references);
        showNumbers(numbered, inOrder(notes));
      }
    }),
  );
}

/** Whether blocks came, went or changed places: an element that only holds a changed word is not meant. */
function hasMoved(dirtyElements: ReadonlyMap<NodeKey, boolean>): boolean {
  return [...dirtyElements.values()].some((isOwnChange) => isOwnChange);
}

function isInOrder(elements: readonly HTMLElement[]): boolean {
  return elements.every((element, index) => {
    const next = elements[index + 1];
    return next === undefined || isBefore(element, next);
  });
}

function showNumbers(references: readonly HTMLElement[], notes: readonly HTMLElement[]): void {
  const written = new Set(notes.map(({ dataset }) => dataset.note));
  const numbers = new Map<string | undefined, number>();
  for (const { dataset } of references) {
    if (written.has(dataset.note) && !numbers.has(dataset.note)) {
      numbers.set(dataset.note, numbers.size + 1);
    }
  }
  for (const element of references) {
    showReference(element, numbers.get(element.dataset.note));
  }
  const seen = new Set<string | undefined>();
  for (const element of notes) {
    // Of two notes with one name only the first is read.
    showNote(element, seen.has(element.dataset.note) ? undefined : numbers.get(element.dataset.note));
    seen.add(element.dataset.note);
  }
}

function showReference(element: HTMLElement, number: number | undefined): void {
  const isMissing = number === undefined;
  element.dataset.number = isMissing ? `[^${element.dataset.label ?? ''}]` : String(number);
  element.classList.toggle('is-missing', isMissing);
  element.title = isMissing ? 'There is no such note; click to write it' : '';
  element.setAttribute('aria-label', isMissing ? 'Footnote, not written yet' : `Footnote ${number}`);
}

function showNote(element: HTMLElement, number: number | undefined): void {
  const isStray = number === undefined;
  element.classList.toggle('is-stray', isStray);
  const button = element.firstElementChild;
  if (button instanceof HTMLElement) {
    button.dataset.number = isStray ? '–' : String(number);
    button.title = isStray ? 'Nothing in the text refers to this note' : '';
    button.setAttribute(
      'aria-label',
      isStray ? 'Footnote without a reference' : `Footnote ${number}, back to the text`,
    );
  }
}

function byPlace(a: HTMLElement, b: HTMLElement): number {
  return a === b ? 0 : isBefore(a, b) ? -1 : 1;
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
