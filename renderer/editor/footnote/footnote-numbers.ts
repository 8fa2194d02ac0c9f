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

  // Asking once for all that stand in the text takes no longer with many; comparing two of them does.
  const inOrder = (keys: ReadonlySet<NodeKey>): HTMLElement[] => {
    const elements = new Set([...keys].map((key) => editor.getElementByKey(key)));
    const all = editor.getRootElement()?.querySelectorAll<HTMLElement>('[data-note]') ?? [];
    return [...all].filter((element) => elements.has(element));
  };

  return mergeRegister(
    editor.registerMutationListener(FootnoteReferenceNode, follow(references)),
    editor.registerMutationListener(FootnoteNode, follow(notes)),
    editor.registerUpdateListener(({ dirtyElements }) => {
      if (!isStale && !(numbered.length > 1 && hasMoved(dirtyElements))) {
        return;
      }
      const ordered = inOrder(references);
      if (isStale || ordered.some((element, index) => element !== numbered[index])) {
        isStale = false;
        numbered = ordered;
        showNumbers(numbered, inOrder(notes));
      }
    }),
  );
}

/** Whether blocks came, went or changed places: an element that only holds a changed word is not meant. */
function hasMoved(dirtyElements: ReadonlyMap<NodeKey, boolean>): boolean {
  return [...dirtyElements.values()].some((isOwnChange) => isOwnChange);
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
  element.classList.toggle('is-missing', isMissing);
  show(element, {
    'data-number': isMissing ? `[^${element.dataset.label ?? ''}]` : String(number),
    title: isMissing ? 'There is no such note; click to write it' : '',
    'aria-label': isMissing ? 'Footnote, not written yet' : `Footnote ${number}`,
  });
}

function showNote(element: HTMLElement, number: number | undefined): void {
  const isStray = number === undefined;
  element.classList.toggle('is-stray', isStray);
  const button = element.firstElementChild;
  if (button instanceof HTMLElement) {
    show(button, {
      'data-number': isStray ? '–' : String(number),
      title: isStray ? 'Nothing in the text refers to this note' : '',
      'aria-label': isStray ? 'Footnote without a reference' : `Footnote ${number}, back to the text`,
    });
  }
}

/** Only what is another: each attribute that is set is looked at and laid out anew, and there may be thousands. */
function show(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  }
}
