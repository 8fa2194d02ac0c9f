import { type Desk, endsPlainly } from './desk';
import type { BlockOf } from './document';
import { atom, insert, lengthOf, plain, type Run } from './inline';
import type { Operation } from './operation';
import type { FormulaPlace } from './page-places';

const FORMULAS = ['x^2', 'a_1 + b', '\\frac{1}{2}', '\\sqrt{n}', '\\alpha \\le \\beta', '\\sum_{i=1}^n i'];
const LONG_FORMULAS = ['E = mc^2', '\\int_0^1 x \\, dx = \\frac{1}{2}', 'a^2 + b^2 = c^2'];
const LABEL = 'Formula, in TeX';
const LONG_LABEL = 'Formula on its own line, in TeX';

/** Formulas: as they are typed, in their panel, and in the panel again when they are clicked. */
export const formulaOperations: readonly Operation[] = [
  { name: 'type a formula', weight: 3, run: typeFormula },
  { name: 'write a formula in its panel', weight: 1, run: panelFormula },
  { name: 'write a formula on its own line', weight: 2, run: writeMath },
  { name: 'change a formula', weight: 2, run: changeFormula },
  { name: 'change a formula on its own line', weight: 1, run: changeMath },
];

async function typeFormula(desk: Desk): Promise<boolean> {
  return withFormula(desk, (tex) => desk.hands.type(`$${tex}$`));
}

async function panelFormula(desk: Desk): Promise<boolean> {
  return withFormula(desk, async (tex) => {
    await desk.hands.press('Control+Shift+m');
    await writeInPanel(desk, LABEL, tex, 'Enter');
  });
}

async function withFormula(desk: Desk, make: (tex: string) => Promise<void>): Promise<boolean> {
  const unit = desk.unit(({ kind, words }) => kind === 'paragraph' && endsPlainly(words));
  if (unit === null) {
    return false;
  }
  const tex = desk.chance.pick(FORMULAS);
  const end = lengthOf(unit.words);
  const after = ` ${desk.chance.words(3)}.`;
  await desk.hands.goTo(desk.place(unit, end));
  await desk.hands.write(' where ');
  await make(tex);
  await desk.hands.write(after);
  desk.setWords(unit, insert(unit.words, end, ...plain(' where '), atom(`$${tex}$`), ...plain(after)));
  return true;
}

/**
 * Opens a formula by a click. Formulas beside it may be set, and move it, between the look at it and the click: then
 * another one answers, or none, and the click is made again.
 */
async function openFormula(desk: Desk, place: FormulaPlace, label: string, tex: string): Promise<void> {
  const { hands } = desk;
  const field = hands.page.getByRole('textbox', { name: new RegExp(`^(?:${LABEL}|${LONG_LABEL})$`, 'u') });
  const seen: string[] = [];
  for (let tries = 0; tries < 4; tries += 1) {
    seen.push(await hands.clickFormula(place));
    const isOpen = await field.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) {
      const wanted = hands.page.getByRole('textbox', { name: label, exact: true });
      if ((await wanted.isVisible()) && (await field.inputValue()).trim() === tex.trim()) {
        return;
      }
      seen.push(`which opens ${await field.inputValue()}`);
      await hands.nudge('Escape');
      await field.waitFor({ state: 'detached' });
    }
  }
  throw new Error(`no click opens the formula ${tex} at ${JSON.stringify(place)}:\n${seen.join('\n')}`);
}

async function writeInPanel(desk: Desk, label: string, tex: string, end: string): Promise<void> {
  const field = desk.hands.page.getByRole('textbox', { name: label });
  await field.waitFor();
  await desk.hands.press('Control+a');
  await desk.hands.type(tex);
  await desk.hands.press(end);
  await field.waitFor({ state: 'detached' });
}

async function writeMath(desk: Desk): Promise<boolean> {
  const at = await desk.newParagraph();
  if (at === null) {
    return false;
  }
  const tex = desk.chance.pick(LONG_FORMULAS);
  if (desk.chance.happens(0.5)) {
    await desk.hands.type(`$$${tex}`);
    await desk.hands.press('Enter');
  } else {
    await desk.hands.press('Control+Alt+m');
    await writeInPanel(desk, LONG_LABEL, tex, 'Control+Enter');
  }
  desk.addBlocks(at, { kind: 'math', tex });
  return true;
}

async function changeFormula(desk: Desk): Promise<boolean> {
  const unit = desk.unit(({ words }) => words.some(isFormula));
  if (unit === null) {
    return false;
  }
  const formulas = unit.words.filter(isFormula);
  const formula = desk.chance.below(formulas.length);
  const tex = desk.chance.pick(FORMULAS);
  const place = { box: desk.text.box, block: unit.block, part: unit.part, formula };
  await openFormula(desk, place, LABEL, (formulas[formula]?.text ?? '').slice(1, -1));
  await writeInPanel(desk, LABEL, tex, 'Enter');
  const at = unit.words.indexOf(formulas[formula] as Run);
  desk.setWords(unit, unit.words.with(at, atom(`$${tex}$`)));
  return true;
}

const isFormula = ({ text, mark }: Run): boolean => mark === null && text.startsWith('$');

async function changeMath(desk: Desk): Promise<boolean> {
  const found = desk.document.flatMap(({ kind }, block) => (kind === 'math' ? [block] : []));
  if (found.length === 0) {
    return false;
  }
  const block = desk.chance.pick(found);
  const tex = desk.chance.pick(LONG_FORMULAS);
  const place = { box: desk.text.box, block, part: 0, formula: 0 };
  const { tex: before } = desk.document[block] as BlockOf<'math'>;
  await openFormula(desk, place, LONG_LABEL, before);
  await writeInPanel(desk, LONG_LABEL, tex, 'Control+Enter');
  desk.document = desk.document.with(block, { kind: 'math', tex });
  return true;
}
