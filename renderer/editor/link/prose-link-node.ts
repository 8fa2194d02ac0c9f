import { LinkNode } from '@lexical/link';
import { $create, $getState, $setState, createState, type EditorConfig, type LexicalNode } from 'lexical';
import { isAcceptedLink, quoteIdOf } from './link-target';

const apartState = createState('apart', { parse: (value) => value === true, resetOnCopyNode: true });

/** A link; one to `#quote-…` is a citation and looks like one. */
export class ProseLinkNode extends LinkNode {
  override $config() {
    return this.config('prose-link', {
      extends: LinkNode,
      stateConfigs: [{ flat: true, stateConfig: apartState }],
    });
  }

  override createDOM(config: EditorConfig): HTMLAnchorElement | HTMLSpanElement {
    const element = super.createDOM(config);
    dress(element, this.__url);
    return element;
  }

  override updateDOM(
    previous: this,
    element: HTMLAnchorElement | HTMLSpanElement,
    config: EditorConfig,
  ): boolean {
    const mustReplace = super.updateDOM(previous, element, config);
    dress(element, this.__url);
    return mustReplace;
  }

  override sanitizeUrl(url: string): string {
    return isAcceptedLink(url) ? url : 'about:blank';
  }

  /** Whether the text has it as a link of its own beside the one before it, to whatever place that leads. */
  isApart(): boolean {
    return $getState(this, apartState);
  }

  setApart(isApart: boolean): this {
    return $setState(this, apartState, isApart);
  }

  /**
   * The parts of a link that was cut become one again when they touch. Two that were read are two; and an address that
   * stands for itself would stand for itself no longer.
   */
  override shouldMergeAdjacentLink(next: LinkNode): boolean {
    const isOwn = $isProseLinkNode(next) && next.isApart();
    return super.shouldMergeAdjacentLink(next) && !isOwn && !isItself(this) && !isItself(next);
  }
}

function isItself(link: LinkNode): boolean {
  return link.getTextContent() === link.getURL();
}

function dress(element: HTMLElement, url: string): void {
  element.classList.add('prose-link');
  element.classList.toggle('quote-chip', quoteIdOf(url) !== null);
}

export function $createProseLinkNode(url: string, title: string | null = null): ProseLinkNode {
  const link = $create(ProseLinkNode).setURL(url);
  return title === null ? link : link.setTitle(title);
}

export function $isProseLinkNode(node: LexicalNode | null | undefined): node is ProseLinkNode {
  return node instanceof ProseLinkNode;
}
