import { expect, type Locator, type Page } from 'playwright/test';
import type { Chance } from './chance';
import { caretIn, elementAt, type FormulaPlace, formulaSpot, type Place, spotOf } from './page-places';

/** Somebody at keyboard and mouse. */
export class Hands {
  readonly page: Page;
  readonly #chance: Chance;
  #presses = 0;

  constructor(page: Page, chance: Chance) {
    this.page = page;
    this.#chance = chance;
  }

  /** How many keys were pressed, without those that depend on how quick the machine is: a seed is a day, anywhere. */
  get presses(): number {
    return this.#presses;
  }

  async press(keys: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await this.page.keyboard.press(keys);
      this.#presses += 1;
    }
    await this.frame();
  }

  /** A key that is no part of the day, but of getting to where it goes on. */
  async nudge(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
    await this.frame();
  }

  /** Types as it stands, with a frame after each word: keys that come faster than frames would be one change. */
  async type(text: string): Promise<void> {
    for (const part of text.split(/(?<= )/u)) {
      await this.page.keyboard.type(part);
      this.#presses += part.length;
      await this.frame();
    }
  }

  /** Types words as people do: what comes of it is the text, what is pressed for it is more. */
  async write(text: string): Promise<void> {
    for (const part of text.split(/(?<= )/u)) {
      if (/^[a-z]/u.test(part) && this.#chance.happens(0.06)) {
        await this.#slip(part);
      }
      await this.type(part);
      if (part.length > 3 && this.#chance.happens(0.03)) {
        const steps = this.#chance.between(1, 3);
        await this.press('ArrowLeft', steps);
        await this.press('ArrowRight', steps);
      }
    }
  }

  /** A few wrong letters, or a wrong word, taken back at once or after a look at them. */
  async #slip(word: string): Promise<void> {
    if (this.#chance.happens(0.3)) {
      await this.type(this.#chance.word());
      await this.press('Control+Backspace');
      return;
    }
    const wrong = `${word.trim().slice(0, 2)}${this.#chance.word().slice(0, this.#chance.between(1, 3))}`;
    await this.type(wrong);
    if (this.#chance.happens(0.2)) {
      await this.pause(200);
    }
    await this.press('Backspace', wrong.length);
  }

  /** Clicks where a caret is wanted and makes sure that it is there, by arrows where a click was not exact. */
  async goTo(place: Place): Promise<void> {
    let seen = '';
    for (let tries = 1; tries <= 6; tries += 1) {
      const spot = await this.page.evaluate(spotOf, place);
      await this.page.mouse.click(spot.x, spot.y);
      await this.frame();
      let at = await this.page.evaluate(caretIn, place);
      for (let steps = 0; at !== null && at !== place.offset && steps < 4; steps += 1) {
        await this.nudge(at < place.offset ? 'ArrowRight' : 'ArrowLeft');
        at = await this.page.evaluate(caretIn, place);
      }
      if (at === place.offset) {
        return;
      }
      seen = `the caret is at ${at}, and at ${spot.x}, ${spot.y} is ${await this.page.evaluate(elementAt, spot)}`;
      await this.pause(100 * tries);
    }
    throw new Error(`the caret does not go to ${JSON.stringify(place)}: ${seen}`);
  }

  /** Chooses a word by two clicks on it. What comes into view may still move, so it is looked at which word it was. */
  async chooseWord(place: Place, length: number): Promise<void> {
    const middle = { ...place, offset: place.offset + Math.floor(length / 2) };
    for (let tries = 0; tries < 3; tries += 1) {
      const { x, y } = await this.page.evaluate(spotOf, middle);
      await this.page.mouse.dblclick(x, y);
      await this.frame();
      const chosen = await this.page.evaluate(() => document.getSelection()?.toString().length ?? 0);
      if (chosen === length && (await this.page.evaluate(caretIn, place)) === place.offset + length) {
        return;
      }
      await this.pause(100);
    }
    throw new Error(`no two clicks choose the ${length} letters at ${JSON.stringify(place)}`);
  }

  /** A click as the hand makes it: the runner's own looks at the page first, for as long as a frame may take. */
  async click(target: Locator): Promise<void> {
    await target.waitFor();
    const box = await target.boundingBox();
    if (box === null) {
      throw new Error('what is to be clicked is not on the page');
    }
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Clicks on a formula, and says where that was and what lay there. */
  async clickFormula(place: FormulaPlace): Promise<string> {
    const spot = await this.page.evaluate(formulaSpot, place);
    const there = await this.page.evaluate(elementAt, spot);
    await this.page.mouse.click(spot.x, spot.y);
    return `${there} at ${spot.x}, ${spot.y}`;
  }

  /** Chooses words by the keyboard. */
  async chooseByKeys(place: Place, length: number): Promise<void> {
    await this.goTo(place);
    await this.press('Shift+ArrowRight', length);
  }

  /**
   * Waits until a text box has all of its text: what is looked for in a long one may be in the part that comes while the
   * window is idle. Asked for as cheaply as can be, in the frames that are measured.
   */
  async wholeText(box: string): Promise<void> {
    await this.page.evaluate(async (name) => {
      const end = performance.now() + 15_000;
      for (;;) {
        const text = document.querySelector(`[role="textbox"][aria-label="${CSS.escape(name)}"]`);
        if (text !== null && text.getAttribute('aria-busy') !== 'true') {
          return;
        }
        if (performance.now() > end) {
          throw new Error(`${name} is not there, or not all of it`);
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }, box);
  }

  /** The words that a text box shows. */
  shown(box: string): Promise<string> {
    return this.page.evaluate(
      (name) =>
        window.writingDay
          ?.blocks(name)
          .map((block) => block.textContent)
          .join('\n') ?? '',
      box,
    );
  }

  async frame(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  async pause(milliseconds: number): Promise<void> {
    await this.page.waitForTimeout(milliseconds);
  }

  /** Waits until everything is said to be on disk. */
  async saved(): Promise<void> {
    await this.frame();
    await this.frame();
    await expect(this.page.getByRole('status', { name: 'Save state' })).toHaveText(/^Saved/u);
  }
}
