import type { Desk } from './desk';
import type { Block } from './document';

/** Code by a fence, whose lines keep and deepen their indentation by themselves. */
export async function writeCode(desk: Desk): Promise<boolean> {
  const at = await desk.newParagraph();
  if (at === null) {
    return false;
  }
  await desk.hands.type('```python');
  await desk.hands.press('Enter');
  const lines: string[] = [];
  let indent = '';
  for (let left = desk.chance.between(2, 7); left > 0; left -= 1) {
    if (lines.length > 0) {
      await desk.hands.press('Enter');
    }
    if (indent !== '' && desk.chance.happens(0.3)) {
      await desk.hands.press('Shift+Tab');
      indent = indent.slice(4);
    }
    const opens = desk.chance.happens(0.3);
    const line = opens ? `if ${desk.chance.word()}:` : `${desk.chance.word()} = ${desk.chance.word()} + 1`;
    await desk.hands.type(line);
    lines.push(indent + line);
    indent += opens ? '    ' : '';
  }
  const code: Block = { kind: 'code', language: 'python', lines };
  desk.addBlocks(at, code);
  return true;
}
