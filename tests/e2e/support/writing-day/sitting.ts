import { expect } from 'playwright/test';
import type { RunningApp } from '../../../support/launch-app';
import type { Chance } from './chance';
import { Desk, type Text } from './desk';
import { print, readAgain } from './document';
import { FrameWatch, type LongFrame } from './frame-watch';
import { Hands } from './hands';
import { type MemorySample, sampleMemory } from './memory';
import { beginText, restOf, routine } from './routine';
import { OTHER_TITLE, TITLE } from './task';
import { teachPage } from './teach-page';

const SWITCH_STEP = 0.05;
/** All garbage is collected at once then, which the app never does. */
const MEASURING = 'measuring memory';

/** What a sitting is told with while it goes on. */
export interface Diary {
  readonly sitting: number;
  /** Keys that were pressed before it. */
  readonly pressed: number;
  /** Whether memory and frames are measured, which takes time. */
  readonly measures: boolean;
  /** What is done now. */
  note(what: string): void;
  sample(sample: MemorySample): void;
  longFrames(frames: readonly LongFrame[]): void;
}

/** From the start of the app to its end: the steps of the task, and the way to the list and back. */
export class Sitting {
  readonly app: RunningApp;
  readonly hands: Hands;
  readonly #texts: readonly Text[];
  readonly #chance: Chance;
  readonly #diary: Diary;
  readonly #frames: FrameWatch | null;
  #step = 0;

  private constructor(
    app: RunningApp,
    frames: FrameWatch | null,
    texts: readonly Text[],
    chance: Chance,
    diary: Diary,
  ) {
    this.app = app;
    this.hands = new Hands(app.page, chance);
    this.#frames = frames;
    this.#texts = texts;
    this.#chance = chance;
    this.#diary = diary;
  }

  static async begin(
    app: RunningApp,
    texts: readonly Text[],
    chance: Chance,
    diary: Diary,
  ): Promise<Sitting> {
    const task = app.page.getByRole('heading', { level: 1, name: TITLE });
    await app.page.getByRole('searchbox', { name: 'Search tasks' }).or(task).first().waitFor();
    await app.page.evaluate(teachPage);
    const frames = diary.measures ? await FrameWatch.begin(app.page) : null;
    const sitting = new Sitting(app, frames, texts, chance, diary);
    await sitting.#openTask();
    return sitting;
  }

  get presses(): number {
    return this.#diary.pressed + this.hands.presses;
  }

  get desk(): Desk {
    return new Desk(this.hands, this.#chance, this.#texts[this.#step] as Text);
  }

  /** One thing that is done, in this step or another one, and a rest after it. */
  async operate(): Promise<void> {
    if (this.#chance.happens(SWITCH_STEP)) {
      await this.#goToStep(this.#chance.below(this.#texts.length));
    }
    const { desk } = this;
    desk.text.opened ??= await this.hands.shown(desk.text.box);
    if (desk.document.length < 2) {
      await beginText(desk);
    }
    const operation = this.#chance.weighted(routine);
    await this.#note(`${desk.text.box}: ${operation.name}`);
    if (!(await operation.run(desk))) {
      this.#diary.note('  (there was nothing to do it with)');
    }
    await this.hands.pause(restOf(this.#chance));
  }

  async collectFrames(): Promise<void> {
    const frames = (await this.#frames?.collect()) ?? [];
    this.#diary.longFrames(frames.filter(({ during }) => during !== MEASURING));
  }

  async lookAtOtherTask(): Promise<void> {
    await this.#note('to another task and back');
    await this.restAtList();
    await this.#open(OTHER_TITLE);
    await this.hands.press('Control+Shift+d');
    await this.#openTask();
  }

  /**
   * The list of tasks, with every text put away: what is still held then is held for nothing. React holds the field that
   * had the focus last until another one has it, which here is the search.
   */
  async restAtList(): Promise<void> {
    await this.hands.saved();
    await this.hands.press('Control+Shift+d');
    await this.app.page.getByRole('row', { name: TITLE }).waitFor();
    await this.hands.press('/');
    await expect(this.app.page.getByRole('searchbox', { name: 'Search tasks' })).toBeFocused();
    await this.sample('list');
  }

  /** What is held, when the hands have been still for a while. */
  async sample(place: MemorySample['place']): Promise<void> {
    if (!this.#diary.measures) {
      return;
    }
    await this.#frames?.note(MEASURING);
    await this.hands.pause(1_500);
    const characters = this.#texts.reduce((sum, { document }) => sum + print(document).length, 0);
    const { sitting } = this.#diary;
    const since = this.hands.presses;
    const occasion = { presses: this.presses, since, characters, place, sitting };
    this.#diary.sample(await sampleMemory(this.app.electron, this.app.page, occasion));
  }

  async #openTask(): Promise<void> {
    if (!(await this.app.page.getByRole('heading', { level: 1, name: TITLE }).isVisible())) {
      await this.#open(TITLE);
    }
    for (const text of this.#texts) {
      text.document = readAgain(text.document);
      text.undoable = 0;
      text.opened = null;
    }
    await this.#goToStep(this.#step);
  }

  async #open(title: string): Promise<void> {
    await this.app.page.getByRole('row', { name: title }).click();
    await this.app.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  async #goToStep(step: number): Promise<void> {
    const box = this.#texts[step]?.box ?? '';
    await this.#note(`to ${box}`);
    this.#step = step;
    await this.hands.press(`Control+${step + 1}`);
    await this.hands.wholeText(box);
  }

  async #note(what: string): Promise<void> {
    const occasion = `${this.presses} ${what}`;
    this.#diary.note(occasion);
    await this.#frames?.note(occasion);
  }
}
