import { describe, expect, it } from 'vitest';
import { splitFurther, splitSolution } from './split-solution';

describe('splitSolution', () => {
  it('takes the lines of one block as steps, as GSM8K writes them', () => {
    const solution = 'Janet sells 16 - 3 - 4 = <<16-3-4=9>>9 eggs a day.\nShe makes 9 * 2 = $18.\n#### 18';
    expect(splitSolution(solution)).toEqual([
      'Janet sells 16 - 3 - 4 = <<16-3-4=9>>9 eggs a day.',
      'She makes 9 * 2 = $18.',
      '#### 18',
    ]);
  });

  it('takes paragraphs and the items of a list as steps', () => {
    expect(splitSolution('Let $x = 2$.\n\n1. Square it.\n2. Add one,\n   carefully.\n\nSo 5.')).toEqual([
      'Let $x = 2$.',
      '1. Square it.',
      '2. Add one,\n   carefully.',
      'So 5.',
    ]);
  });

  it('keeps an announcement with what it announces', () => {
    expect(
      splitSolution('## Setup\n\nLet $x$ be the age.\n\nThen:\n\n$$\nx = 2\n\n+ 1\n$$\n\nDone.'),
    ).toEqual(['## Setup\n\nLet $x$ be the age.', 'Then:\n\n$$\nx = 2\n\n+ 1\n$$', 'Done.']);
  });

  it('keeps code and what is indented below an item whole', () => {
    expect(splitSolution('- Run it\n\n  and wait.\n- Stop\n\n```\na\n\n- b\n```')).toEqual([
      '- Run it\n\n  and wait.',
      '- Stop',
      '```\na\n\n- b\n```',
    ]);
  });

  it('begins a step where the text says so', () => {
    expect(splitSolution('**Step 1:** Add.\nIt gives 3.\n**Step 2:** Halve.')).toEqual([
      '**Step 1:** Add.\nIt gives 3.',
      '**Step 2:** Halve.',
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(splitSolution(' \n\n ')).toEqual([]);
  });
});

describe('splitFurther', () => {
  it('parts blocks, else lines, else sentences', () => {
    expect(splitFurther('One.\n\nTwo.')).toEqual(['One.', 'Two.']);
    expect(splitFurther('one\ntwo')).toEqual(['one', 'two']);
    expect(splitFurther('Let $x = 2.5$. Then $x^2 = 6.25$. $y$ follows, e.g. by sight.')).toEqual([
      'Let $x = 2.5$.',
      'Then $x^2 = 6.25$.',
      '$y$ follows, e.g. by sight.',
    ]);
    expect(splitFurther('No more than this.')).toEqual(['No more than this.']);
    expect(splitFurther('```\na. B\n```')).toHaveLength(1);
  });
});
