import { InventedText } from './invented-text';

/**
 * An answer of about so many words as an expert might write one: a table, a code block, a list and formulas among
 * paragraphs of about 90 words, the last of them at the end.
 */
export function inventAnswer(words: number): string {
  const text = new InventedText(words);
  const blocks = [`# ${text.words(4)}`];
  let written = 4;
  for (let number = 1; written < words; number += 1) {
    const block = inventBlock(text, number);
    blocks.push(block);
    written += block.split(/\s+/).length;
  }
  return [...blocks, text.paragraph(6)].join('\n\n');
}

function inventBlock(text: InventedText, number: number): string {
  switch (number % 12) {
    case 3:
      return `## ${text.words(5)}`;
    case 5:
      return inventTable(text);
    case 7:
      return inventCode(text);
    case 8:
      return Array.from({ length: 5 }, () => `- ${text.sentence()}`).join('\n');
    case 10:
      return `$$\n\\int_0^{${number}} \\frac{x^2 + ${number}}{\\sqrt{1 - x}} \\, dx = \\alpha_{${number}}\n$$`;
    case 11:
      return `${text.paragraph(3)} With $\\beta_{${number}} < \\frac{1}{2}$ this holds. ${text.paragraph(3)}`;
    default:
      return text.paragraph(6);
  }
}

function inventTable(text: InventedText): string {
  const row = () => `| ${text.words(2)} | ${text.words(3)} | ${text.below(1_000)} |`;
  return ['| one | two | three |', '| --- | --- | --: |', row(), row(), row(), row()].join('\n');
}

function inventCode(text: InventedText): string {
  const line = () => `    ${text.word()} = ${text.word()}(${text.below(100)}, '${text.word()}')`;
  return [
    '```python',
    `def ${text.word()}(${text.word()}):`,
    line(),
    line(),
    line(),
    `    return ${text.word()}`,
    '```',
  ].join('\n');
}
