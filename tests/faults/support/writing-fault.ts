import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seededRandom } from '#shared/lib/seeded-random';
import { ACCOUNT } from '../../support/filled-store';
import type { FaultOptions, FaultOutcome } from '../fault';
import { fillStore } from './fill-store';
import { inScratchFolder } from './scratch-folder';
import { WritingApp } from './writing-app';

/** A text is written in for so many trials; then another one is begun. */
const TRIALS_OF_A_TEXT = 25;
const TASK = 'Anticoagulation in renal impairment 1';
const STEP = 'Write the ideal answer';
/** Milliseconds that somebody writes at most before something happens. */
const WRITING = 1_500;
/** Milliseconds between the last key and the hand at the window's button. */
const REST = 50;
/** How often it is looked whether the last keys have arrived. */
const LOOKS = 40;

/** What was done to the app. */
export interface Harm {
  /** In words, for whoever reads of a violation. */
  readonly name: string;
  /** The app runs no longer. */
  readonly isOver: boolean;
  /** All that was typed must be there afterwards, and not only what was shown as saved. */
  readonly keepsAll: boolean;
  /** What else did not hold. */
  readonly violations: readonly string[];
}

export interface WritingFault {
  /** Switches that the app is started with. */
  readonly switches: readonly string[];
  /** Whether the hands rest while it happens, as somebody's do who closes a window. */
  readonly isAwaited: boolean;
  /** Does it, in the middle of the writing. */
  harm(app: WritingApp, random: () => number): Promise<Harm>;
}

/** Has somebody write in the real app while something happens to it, and holds what is there afterwards to what was shown. */
export function runWritingFault(fault: WritingFault, { trials, seed }: FaultOptions): Promise<FaultOutcome> {
  return inScratchFolder(async (scratch) => {
    const random = seededRandom(seed);
    const violations: string[] = [];
    for (let begun = 0; begun < trials; begun += TRIALS_OF_A_TEXT) {
      const desk = await Desk.begin(join(scratch, `text-${begun}`), fault);
      try {
        const end = Math.min(trials, begun + TRIALS_OF_A_TEXT);
        for (let trial = begun; trial < end; trial += 1) {
          const found = await desk.suffer(random);
          violations.push(...found.map((violation) => `trial ${trial}: ${violation}`));
        }
      } finally {
        await desk.end();
      }
    }
    return { trials, violations };
  });
}

/** A text that is written in, trial after trial. */
class Desk {
  readonly #folder: string;
  readonly #fault: WritingFault;
  #app: WritingApp;

  private constructor(folder: string, fault: WritingFault, app: WritingApp) {
    this.#folder = folder;
    this.#fault = fault;
    this.#app = app;
  }

  static async begin(folder: string, fault: WritingFault): Promise<Desk> {
    await fillStore(folder, 2);
    // Somebody is signed in, and no hub is in reach.
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ account: ACCOUNT }));
    const app = await WritingApp.start(folder, STEP, fault.switches);
    await app.open(TASK);
    return new Desk(folder, fault, app);
  }

  async suffer(random: () => number): Promise<readonly string[]> {
    const app = this.#app;
    const before = await app.text();
    await app.goToEnd();
    let isEnough = false;
    const writing = app.write(seededRandom(random() * 2 ** 32), before === '', () => isEnough);
    await pause(random() * WRITING);
    if (this.#fault.isAwaited) {
      isEnough = true;
      await writing;
      await pause(REST);
    }
    const harm = await this.#fault.harm(app, random);
    isEnough = true;
    const { typed, perhaps } = await writing;
    if (harm.isOver) {
      this.#app = await WritingApp.start(this.#folder, STEP, this.#fault.switches);
    }
    // What is stored is Markdown, in which no paragraph ends with a space.
    const least = (harm.keepsAll ? before + typed : app.shown).trimEnd();
    const after = await this.#settled(least);
    const isKept = after.startsWith(least);
    const isTyped = (before + perhaps).startsWith(after);
    return [
      ...harm.violations,
      ...(isKept ? [] : [`${end(least)} was to be kept, and there is ${end(after)}`]),
      ...(isTyped ? [] : [`nobody typed ${end(after)}`]),
    ].map((violation) => `${harm.name}: ${violation}`);
  }

  /** The text, once the last keys have arrived in it: as it is after a while, if they do not. */
  async #settled(least: string): Promise<string> {
    for (let looks = 0; ; looks += 1) {
      const text = await this.#app.text();
      if (text.startsWith(least) || looks === LOOKS) {
        return text;
      }
      await pause(REST);
    }
  }

  end(): Promise<void> {
    return this.#app.kill();
  }
}

/** The length and the last words of a text. */
const end = (text: string): string => `${text.length} characters to "${text.slice(-30)}"`;
