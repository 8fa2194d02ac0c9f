import { BLOCK_MATHS } from './maths';

const BLOCKS = [
  'p div section article main header footer aside nav figure figcaption address center',
  'h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table hr details summary form fieldset',
]
  .join(' ')
  .split(' ');

/** Every element that is a block or has one in it, found from the blocks upwards: once per element, however deep. */
export function blockHolders(...parts: readonly Element[]): Set<Element> {
  const holders = new Set<Element>();
  for (const part of parts) {
    for (const block of part.querySelectorAll([...BLOCKS, BLOCK_MATHS].join(','))) {
      for (let at: Element | null = block; at !== null && at !== part && !holders.has(at); ) {
        holders.add(at);
        at = at.parentElement;
      }
    }
  }
  return holders;
}
