import { type Desk, endsPlainly } from './desk';
import type { Block } from './document';
import { insert, lengthOf, plain } from './inline';

/** A note gets the first number that is free, and stands among the notes at the end in the order of their references. */
export async function writeNote(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ kind, words }) => kind === 'paragraph' && endsPlainly(words));
  if (unit === null || desk.document.filter(({ kind }) => kind === 'note').length > 30) {
    return false;
  }
  const words = desk.chance.sentence();
  await desk.hands.goTo(desk.place(unit, lengthOf(unit.words)));
  await desk.hands.press('Control+Alt+n');
  await desk.hands.write(words);
  if (desk.chance.happens(0.5)) {
    await desk.hands.press('Control+Alt+j');
  }
  const label = freeLabel(desk);
  desk.setWords(unit, insert(unit.words, lengthOf(unit.words), { text: `[^${label}]`, mark: null }));
  const later = referencesIn(desk.document.slice(unit.block)).filter((other) => other !== label);
  const next = desk.document.findIndex((block) => block.kind === 'note' && later.includes(block.label));
  const note: Block = { kind: 'note', label, words: plain(words) };
  desk.document = next < 0 ? [...desk.document, note] : desk.document.toSpliced(next, 0, note);
  return true;
}

function freeLabel(desk: Desk): string {
  const taken = new Set([
    ...referencesIn(desk.document),
    ...desk.document.flatMap((block) => (block.kind === 'note' ? [block.label] : [])),
  ]);
  let number = 1;
  while (taken.has(String(number))) {
    number += 1;
  }
  return String(number);
}

function referencesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    'words' in block
      ? block.words.flatMap(({ text, mark }) =>
          mark === null && text.startsWith('[^') ? [text.slice(2, -1)] : [],
        )
      : [],
  );
}
