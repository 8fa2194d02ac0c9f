import { InventedText } from './invented-text';

/**
 * A long answer as it is after a round of revision: every twentieth word is another one, every fortieth block stands
 * elsewhere, numbers in tables and formulas have changed, and a paragraph was written anew now and then.
 */
export function editText(markdown: string): string {
  const text = new InventedText(markdown.length);
  let words = 0;
  const blocks = markdown.split('\n\n').map((block, index) => {
    if (block.startsWith('$$') || block.startsWith('|')) {
      return index % 3 === 0 ? block.replace(/\d+(?=\D*$)/, '42') : block;
    }
    const edited = block.replace(/[\p{L}]{2,}/gu, (word) => {
      words += 1;
      return words % 20 === 0 ? text.word() : word;
    });
    return index % 50 === 49 ? `${text.paragraph(5)}\n\n${edited}` : edited;
  });
  for (let from = 10; from < blocks.length; from += 40) {
    const moved = blocks.splice(from, 1);
    blocks.splice((from * 7) % blocks.length, 0, ...moved);
  }
  return blocks.join('\n\n');
}

/** The same blocks in another order. */
export function shuffleText(markdown: string): string {
  const text = new InventedText(7);
  const blocks = markdown.split('\n\n');
  for (let index = blocks.length - 1; index > 0; index -= 1) {
    const other = text.below(index + 1);
    [blocks[index], blocks[other]] = [blocks[other] as string, blocks[index] as string];
  }
  return blocks.join('\n\n');
}
