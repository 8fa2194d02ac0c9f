import type { Desk } from './desk';
import type { Item } from './document';
import { plain } from './inline';

const MARKS = { bullet: '- ', number: '1. ', task: '[ ] ' } as const;

/** A list with items further in, left by Enter in empty items. */
export async function writeList(desk: Desk): Promise<boolean> {
  const at = await desk.newParagraph(false);
  if (at === null) {
    return false;
  }
  const style = desk.chance.pick(['bullet', 'number', 'task'] as const);
  await desk.hands.type(MARKS[style]);
  const items: Item[] = [];
  let depth = 0;
  for (let left = desk.chance.between(2, 7); left > 0; left -= 1) {
    if (items.length > 0) {
      await desk.hands.press('Enter');
    }
    const words = desk.chance.words(desk.chance.between(2, 8));
    await desk.hands.write(words);
    const before = items.at(-1);
    if (before !== undefined && before.depth >= depth && depth < 3 && desk.chance.happens(0.3)) {
      await desk.hands.press('Tab');
      depth += 1;
    } else if (depth > 0 && desk.chance.happens(0.4)) {
      await desk.hands.press('Shift+Tab');
      depth -= 1;
    }
    const isDone = style === 'task' && desk.chance.happens(0.3);
    if (isDone) {
      await desk.hands.press('Control+Shift+Enter');
    }
    items.push({ words: plain(words), depth, isDone });
  }
  if (desk.chance.happens(0.5)) {
    // Each Enter in an empty item goes one level out, the last one out of the list.
    await desk.hands.press('Enter');
    for (let levels = depth; levels >= 0; levels -= 1) {
      await desk.hands.press('Enter');
    }
  }
  desk.addBlocks(at, { kind: 'list', style, items });
  return true;
}
