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
import { setWhenNear } from '../../markdown/set-when-near';

const texState = createState('tex', { parse: (value) => (typeof value === 'string' ? value : '') });
const wideState = createState('wide', { parse: (value) => value === true });

/** A formula on a line of its own (`$$`). */
export class MathBlockNode extends DecoratorNode<null> {
  override $config() {
    return this.config('math-block', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: texState }],
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'math-block math-display';
    showFormula(element, $getState(this, texState, NODE_STATE_DIRECT), true);
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    const change = $getStateChange(this, previous, texState);
    if (change !== null) {
      showFormula(element, change[0], true);
    }
    return false;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return `$$\n${this.getTex()}\n$$`;
  }

  override decorate(): null {
    return null;
  }

  getTex(): string {
    return $getState(this, texState);
  }

  setTex(tex: string): this {
    return $setState(this, texState, tex);
  }
}

/** A formula within a line (`$`). */
export class MathInlineNode extends DecoratorTextNode {
  override $config() {
    return this.config('math-inline', {
      extends: DecoratorTextNode,
      stateConfigs: [
        { flat: true, stateConfig: texState },
        { flat: true, stateConfig: wideState },
      ],
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'math-inline';
    showFormula(element, $getState(this, texState, NODE_STATE_DIRECT), false);
    return element;
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    const change = $getStateChange(this, previous, texState);
    if (change !== null) {
      showFormula(element, change[0], false);
    }
    return false;
  }

  override getTextContent(): string {
    return `$${this.getTex()}$`;
  }

  override decorate(): null {
    return null;
  }

  getTex(): string {
    return $getState(this, texState);
  }

  setTex(tex: string): this {
    return $setState(this, texState, tex);
  }

  /** Written between `$$` within a line, as many models do; kept so. */
  isWide(): boolean {
    return $getState(this, wideState);
  }

  setWide(isWide: boolean): this {
    return $setState(this, wideState, isWide);
  }
}

/** A formula with nothing in it yet still needs something to see and click. */
function showFormula(element: HTMLElement, tex: string, isDisplay: boolean): void {
  const isEmpty = tex.trim() === '';
  element.classList.toggle('math-empty', isEmpty);
  if (isEmpty) {
    element.replaceChildren(document.createTextNode('formula'));
  } else {
    setWhenNear(element, tex, isDisplay);
  }
}

export function $createMathBlockNode(tex: string): MathBlockNode {
  return $create(MathBlockNode).setTex(tex);
}

export function $createMathInlineNode(tex: string): MathInlineNode {
  return $create(MathInlineNode).setTex(tex);
}

export function $isMathBlockNode(node: LexicalNode | null | undefined): node is MathBlockNode {
  return node instanceof MathBlockNode;
}

export function $isMathInlineNode(node: LexicalNode | null | undefined): node is MathInlineNode {
  return node instanceof MathInlineNode;
}
