import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import type { RunningApp } from '../../../support/launch-app';
import type { Chance } from './chance';
import type { Text } from './desk';
import { type Document, print } from './document';
import type { LongFrame } from './frame-watch';
import { plain } from './inline';
import { type MemorySample, memoryLine } from './memory';
import { type Diary, Sitting } from './sitting';
import { storedTexts } from './stored-texts';
import { RESPONSE, STEPS, TITLE } from './task';
import { TextMismatch } from './text-mismatch';

/** After how many operations the store is compared with what must be there. */
const COMPARE_EVERY = 12;
/** How often memory is looked at in a sitting. */
const SAMPLES = 7;

export interface DayTools {
  /** The test's, in which the app has its own. */
  readonly folder: string;
  readonly launch: () => Promise<RunningApp>;
  readonly chance: Chance;
  /** Where memory and frames are measured, what is seen is told at once. */
  readonly measures: boolean;
  readonly say: (line: string) => void;
}

/** How a sitting goes. */
export interface SittingPlan {
  /** It ends when so many keys were pressed in the day. */
  readonly until: number;
  /** Whether the task is left now and then, and its texts are put away with it. */
  readonly leaves: boolean;
  readonly end: 'close' | 'kill';
}

/** An expert's day at one task: sittings, each with the app started anew, and what must be in the store after it. */
export class Workday {
  readonly samples: MemorySample[] = [];
  readonly longFrames: LongFrame[] = [];
  /** What was done, for whoever has to find out why it went wrong. */
  readonly done: string[] = [];
  readonly #tools: DayTools;
  readonly #texts: readonly Text[];
  #page: Page | null = null;
  #sittings = 0;
  #presses = 0;

  constructor(tools: DayTools) {
    this.#tools = tools;
    this.#texts = STEPS.map(({ id, title }) => ({
      step: id,
      box: title,
      document: beginning(id),
      undoable: 0,
      opened: null,
    }));
  }

  /** The window of the last sitting. */
  get page(): Page | null {
    return this.#page;
  }

  async sit({ until, leaves, end }: SittingPlan): Promise<void> {
    this.#sittings += 1;
    const { launch, chance } = this.#tools;
    const app = await launch();
    this.#page = app.page;
    const sitting = await Sitting.begin(app, this.#texts, chance, this.#diary());
    await this.#write(sitting, until, leaves);
    await (end === 'close' ? this.#close(sitting) : this.#kill(sitting));
    this.#presses = sitting.presses;
    expect(sitting.app.complaints).toEqual([]);
  }

  async #write(sitting: Sitting, until: number, leaves: boolean): Promise<void> {
    const every = (until - sitting.presses) / SAMPLES;
    let sampleAt = sitting.presses + every;
    for (let count = 1; sitting.presses < until; count += 1) {
      await sitting.operate();
      if (count % COMPARE_EVERY === 0) {
        await this.#compare(sitting);
      }
      if (sitting.presses > sampleAt) {
        sampleAt += every;
        await sitting.sample('text');
        if (leaves) {
          await sitting.lookAtOtherTask();
        }
      }
    }
    await this.#compare(sitting);
  }

  /** Closes the window as people do. */
  async #close(sitting: Sitting): Promise<void> {
    await sitting.restAtList();
    await sitting.app.close();
    this.#compareStored('after the app was closed');
  }

  /** The process ends while somebody types: what was said to be saved is there, and of what came after it a beginning. */
  async #kill(sitting: Sitting): Promise<void> {
    const { desk } = sitting;
    const at = await desk.newParagraph();
    if (at === null) {
      throw new Error('there is no paragraph to go on from');
    }
    const words = desk.chance.paragraph(3);
    const half = words.indexOf(' ', words.length / 2);
    await desk.hands.type(words.slice(0, half));
    await desk.hands.saved();
    await desk.hands.type(words.slice(half));
    await sitting.app.kill();
    const possible = Array.from({ length: words.length - half + 1 }, (_, more) =>
      desk.document.toSpliced(at, 0, { kind: 'paragraph', words: plain(words.slice(0, half + more)) }),
    );
    const stored = this.#stored().get(desk.text.step) ?? '';
    const found = possible.find((document) => print(document) === stored);
    if (found === undefined) {
      throw new TextMismatch(
        `${desk.text.box}, what was saved before a kill`,
        print(possible[0] ?? []),
        stored,
      );
    }
    desk.document = found;
    this.#compareStored('after a kill');
  }

  /** Holds what is in the store against what was written. */
  async #compare(sitting: Sitting): Promise<void> {
    await sitting.hands.saved();
    this.#compareStored('while writing');
    await sitting.collectFrames();
  }

  #compareStored(when: string): void {
    const stored = this.#stored();
    for (const { step, box, document } of this.#texts) {
      const [found, written] = [stored.get(step) ?? print(beginning(step)), print(document)];
      if (found !== written) {
        throw new TextMismatch(`${box}, ${when}`, written, found);
      }
    }
  }

  #stored(): Map<string, string> {
    return storedTexts(join(this.#tools.folder, 'app'), TITLE);
  }

  #diary(): Diary {
    return {
      sitting: this.#sittings,
      pressed: this.#presses,
      measures: this.#tools.measures,
      note: (what) => this.done.push(what),
      sample: (sample) => {
        this.samples.push(sample);
        this.#tools.say(memoryLine(sample));
      },
      longFrames: (frames) => this.longFrames.push(...frames),
    };
  }
}

/** What a step holds before anything was written. */
function beginning(step: string): Document {
  return step === 'revised' ? RESPONSE : [];
}
