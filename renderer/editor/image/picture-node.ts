import { DecoratorTextNode } from '@lexical/extension';
import {
  $create,
  $getState,
  $getStateChange,
  $setState,
  createState,
  type DOMExportOutput,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical';
import { arrivedAddress } from './arrivals';
import { showPicture } from './show-picture';

const textState = (name: string) =>
  createState(name, { parse: (value) => (typeof value === 'string' ? value : '') });

const addressState = textState('address');
const altState = textState('alt');
const titleState = textState('title');
const arrivalState = textState('arrival');
const STATES = [addressState, altState, titleState, arrivalState];

/** A picture within a line, as Markdown has them: `![alt](address "title")`. */
export class PictureNode extends DecoratorTextNode {
  override $config() {
    return this.config('picture', {
      extends: DecoratorTextNode,
      stateConfigs: [
        { flat: true, stateConfig: addressState },
        { flat: true, stateConfig: altState },
        { flat: true, stateConfig: titleState },
        { flat: true, stateConfig: arrivalState },
      ],
    });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    showPicture(element, {
      address: this.addressIn('direct'),
      alt: $getState(this, altState, NODE_STATE_DIRECT),
      title: $getState(this, titleState, NODE_STATE_DIRECT),
    });
    return element;
  }

  override updateDOM(previous: this): boolean {
    return STATES.some((state) => $getStateChange(this, previous, state) !== null);
  }

  /** For other programs: the picture by the name that its file has beside an export. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('img');
    element.setAttribute('alt', this.getAlt());
    element.setAttribute('data-address', this.getAddress() ?? '');
    return { element };
  }

  override getTextContent(): string {
    return this.getAlt();
  }

  override decorate(): null {
    return null;
  }

  /** Null while the picture is on its way to the disk. */
  getAddress(): string | null {
    return this.addressIn('latest');
  }

  setAddress(address: string): this {
    return $setState($setState(this, addressState, address), arrivalState, '');
  }

  getAlt(): string {
    return $getState(this, altState);
  }

  setAlt(alt: string): this {
    return $setState(this, altState, alt);
  }

  getTitle(): string {
    return $getState(this, titleState);
  }

  setTitle(title: string): this {
    return $setState(this, titleState, title);
  }

  /** The name of its arrival (arrivals.ts); empty once it has its address. */
  getArrival(): string {
    return $getState(this, arrivalState);
  }

  setArrival(arrival: string): this {
    return $setState(this, arrivalState, arrival);
  }

  private addressIn(version: 'direct' | 'latest'): string | null {
    const arrival = $getState(this, arrivalState, version);
    return arrival === '' ? $getState(this, addressState, version) : arrivedAddress(arrival);
  }
}

export interface Picture {
  readonly address: string;
  readonly alt: string;
  readonly title: string;
}

export function $createPictureNode({ address, alt, title }: Picture): PictureNode {
  return $create(PictureNode).setAddress(address).setAlt(alt).setTitle(title);
}

/** A picture that is on its way to the disk. */
export function $createArrivingNode(arrival: string, alt: string): PictureNode {
  return $create(PictureNode).setArrival(arrival).setAlt(alt);
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
