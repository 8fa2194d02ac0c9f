import { DecoratorTextNode } from '@lexical/extension';
import {
  $create,
  $getState,
  $getStateChange,
  $setState,
  createCommand,
  createState,
  type EditorConfig,
  ElementNode,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  NODE_STATE_DIRECT,
  type NodeKey,
  setDOMUnmanaged,
} from 'lexical';

const labelState = createState('label', { parse: (value) => (typeof value === 'string' ? value : '') });
const identifierState = createState('identifier', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/** Asks to go from a reference to its note, or from a note to its reference. */
export const FOOTNOTE_JUMP_COMMAND: LexicalCommand<NodeKey> = createCommand('FOOTNOTE_JUMP_COMMAND');

/** Which note is meant: `identifier` is what Markdown compares, `label` how it is written. */
export interface FootnoteName {
  readonly label: string;
  readonly identifier: string;
}

const stateConfigs = [
  { flat: true, stateConfig: labelState },
  { flat: true, stateConfig: identifierState },
] as const;

/**
 * `[^1]`: where a note is referred to. Its number is that of its place in the text; it is shown through attributes
 * (footnote-numbers.ts), which no update has to write.
 */
export class FootnoteReferenceNode extends DecoratorTextNode {
  override $config() {
    return this.config('footnote-reference', { extends: DecoratorTextNode, stateConfigs: [...stateConfigs] });
  }

  override createDOM(_config?: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const element = document.createElement('sup');
    element.className = 'footnote-call';
    element.dataset.note = $getState(this, identifierState, NODE_STATE_DIRECT);
    element.dataset.label = $getState(this, labelState, NODE_STATE_DIRECT);
    // Not doc-noteref, which only a link may be: its name would be lost.
    element.setAttribute('role', 'link');
    const key = this.getKey();
    if (editor !== undefined) {
      element.addEventListener('click', () => editor.dispatchCommand(FOOTNOTE_JUMP_COMMAND, key));
    }
    return element;
  }

  override updateDOM(previous: this): boolean {
    return $getStateChange(this, previous, identifierState) !== null;
  }

  override getTextContent(): string {
    return `[^${this.getName().label}]`;
  }

  override decorate(): null {
    return null;
  }

  getName(): FootnoteName {
    return { label: $getState(this, labelState), identifier: $getState(this, identifierState) };
  }

  setName({ label, identifier }: FootnoteName): this {
    return $setState($setState(this, labelState, label), identifierState, identifier);
  }
}

/** `[^1]: …`: the note itself; holds blocks. */
export class FootnoteNode extends ElementNode {
  override $config() {
    return this.config('footnote', { extends: ElementNode, stateConfigs: [...stateConfigs] });
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const element = document.createElement('div');
    element.className = 'footnote';
    element.dataset.note = $getState(this, identifierState, NODE_STATE_DIRECT);
    element.dataset.label = $getState(this, labelState, NODE_STATE_DIRECT);
    element.append(createNumber(editor, this.getKey()));
    return element;
  }

  override updateDOM(previous: this): boolean {
    return $getStateChange(this, previous, identifierState) !== null;
  }

  override getDOMSlot(element: HTMLElement) {
    const number = element.firstElementChild;
    const slot = super.getDOMSlot(element);
    return number instanceof HTMLButtonElement ? slot.withAfter(number) : slot;
  }

  override canIndent(): false {
    return false;
  }

  getName(): FootnoteName {
    return { label: $getState(this, labelState), identifier: $getState(this, identifierState) };
  }

  setName({ label, identifier }: FootnoteName): this {
    return $setState($setState(this, labelState, label), identifierState, identifier);
  }
}

function createNumber(editor: LexicalEditor, key: string): HTMLButtonElement {
  const number = document.createElement('button');
  number.type = 'button';
  number.tabIndex = -1;
  number.contentEditable = 'false';
  number.className = 'footnote-number';
  number.addEventListener('mousedown', (event) => event.preventDefault());
  number.addEventListener('click', () => editor.dispatchCommand(FOOTNOTE_JUMP_COMMAND, key));
  setDOMUnmanaged(number);
  return number;
}

export function $createFootnoteReferenceNode(name: FootnoteName): FootnoteReferenceNode {
  return $create(FootnoteReferenceNode).setName(name);
}

export function $createFootnoteNode(name: FootnoteName): FootnoteNode {
  return $create(FootnoteNode).setName(name);
}

export function $isFootnoteReferenceNode(
  node: LexicalNode | null | undefined,
): node is FootnoteReferenceNode {
  return node instanceof FootnoteReferenceNode;
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
