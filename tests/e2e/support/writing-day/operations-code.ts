import { expect } from 'playwright/test';
import type { Desk } from './desk';
import type { BlockOf } from './document';
import type { Operation } from './operation';

/** Of all these the indentation is four wide; only in the first a colon opens anything. */
const LANGUAGES = { python: 'Python', rust: 'Rust', java: 'Java' } as const;

/** Code: written behind a fence, gone on with, and called by another language. */
export const codeOperations: readonly Operation[] = [
  { name: 'write code', weight: 3, run: writeCode },
  { name: 'put a line into code', weight: 3, run: addLine },
  { name: 'choose the language of code', weight: 1, run: chooseLanguage },
];

/** Code by a fence, whose lines keep and deepen their indentation by themselves. */
async function writeCode(desk: Desk): Promise<boolean> {
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
  desk.addBlocks(at, { kind: 'code', language: 'python', lines });
  return true;
}

async function addLine(desk: Desk): Promise<boolean> {
  const found = codeOf(desk);
  if (found === null) {
    return false;
  }
  const { code, block } = found;
  const row = desk.chance.below(code.lines.length);
  const above = code.lines[row] ?? '';
  const opens = code.language === 'python' && above.endsWith(':');
  const line = `${desk.chance.word()} = ${desk.chance.word()} - 1`;
  await toLineEnd(desk, found, row);
  await desk.hands.press('Enter');
  await desk.hands.type(line);
  const indent = `${/^ */u.exec(above)?.[0] ?? ''}${opens ? '    ' : ''}`;
  desk.document = desk.document.with(block, {
    ...code,
    lines: code.lines.toSpliced(row + 1, 0, indent + line),
  });
  return true;
}

async function chooseLanguage(desk: Desk): Promise<boolean> {
  const place = codeOf(desk);
  if (place === null) {
    return false;
  }
  const [language, label] = desk.chance.pick(Object.entries(LANGUAGES));
  await toLineEnd(desk, place, 0);
  await desk.hands.press('Alt+Enter');
  const search = desk.hands.page.getByRole('searchbox', { name: 'Search languages' });
  await search.waitFor();
  await desk.hands.type(language);
  const found = desk.hands.page.getByRole('menuitem', { name: new RegExp(`^${label}(?!\\w)`, 'u') });
  await expect(found).toHaveAttribute('data-focused', 'true');
  await desk.hands.press('Enter');
  await search.waitFor({ state: 'detached' });
  desk.document = desk.document.with(place.block, { ...place.code, language });
  return true;
}

interface Found {
  readonly block: number;
  readonly code: BlockOf<'code'>;
}

function codeOf(desk: Desk): Found | null {
  const found = desk.document.flatMap((code, block) => (code.kind === 'code' ? [{ code, block }] : []));
  return found.length === 0 ? null : desk.chance.pick(found);
}

/** Ends of lines are no characters of words. */
function toLineEnd(desk: Desk, { block, code }: Found, row: number): Promise<void> {
  const offset = code.lines.slice(0, row + 1).join('').length;
  return desk.hands.goTo(desk.place({ block, part: 0 }, offset));
}
