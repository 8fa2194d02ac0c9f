import { DecoratorTextNode } from '@lexical/extension';
import {
  $create,
  $getState,
  $getStateChange,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical';
import { excerptOf } from './raw-excerpt';

const markdownState = createState('markdown', { parse: (value) => (typeof value === 'string' ? value : '') });

/** Markdown that the editor keeps but cannot show in another form (HTML, references, what other programs add): its source, never run. */
export class RawBlockNode extends DecoratorNode<null> {
  override $config() {
    return this.config('raw-block', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: markdownState }],
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'raw-block';
    const markdown = $getState(this, markdownState, NODE_STATE_DIRECT);
    const excerpt = excerptOf(markdown);
    const code = document.createElement('code');
    code.textContent = excerpt?.beginning ?? markdown;
    element.append(code);
    if (excerpt !== null) {
      const note = document.createElement('p');
      note.className = 'raw-block-note';
      note.textContent = excerpt.note;
      element.append(note);
    }
    return element;
  }

  override updateDOM(previous: this): boolean {
    return $getStateChange(this, previous, markdownState) !== null;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return this.getMarkdown();
  }

  override decorate(): null {
    return null;
  }

  getMarkdown(): string {
    return $getState(this, markdownState);
  }

  setMarkdown(markdown: string): this {
    return $setState(this, markdownState, markdown);
  }
}

/** The same within a line. */
export class RawInlineNode extends DecoratorTextNode {
  override $config() {
    return this.config('raw-inline', {
      extends: DecoratorTextNode,
      stateConfigs: [{ flat: true, stateConfig: markdownState }],
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'raw-inline';
    element.textContent = $getState(this, markdownState, NODE_STATE_DIRECT);
    return element;
  }

  override updateDOM(previous: this): boolean {
    return $getStateChange(this, previous, markdownState) !== null;
  }

  override getTextContent(): string {
    return this.getMarkdown();
  }

  override decorate(): null {
    return null;
  }

  getMarkdown(): string {
    return $getState(this, markdownState);
  }

  setMarkdown(markdown: string): this {
    return $setState(this, markdownState, markdown);
  }
}

export function $createRawBlockNode(markdown: string): RawBlockNode {
  return $create(RawBlockNode).setMarkdown(markdown);
}

export function $createRawInlineNode(markdown: string): RawInlineNode {
  return $create(RawInlineNode).setMarkdown(markdown);
}

export function $isRawBlockNode(node: LexicalNode | null | undefined): node is RawBlockNode {
  return node instanceof RawBlockNode;
}

export function $isRawInlineNode(node: LexicalNode | null | undefined): node is RawInlineNode {
  return node instanceof RawInlineNode;
}
