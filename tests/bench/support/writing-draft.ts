import type { Answers } from '#shared/domain/draft';
import { stepIdSchema, type TaskId } from '#shared/lib/ids';
import { jsonWeight } from '#shared/lib/json-weight';
import { diffJson } from '#shared/lib/patch';
import type { Database } from '../../../electron/database/port';
import { DraftCache } from '../../../electron/drafts/draft-cache';
import { saveDraft } from '../../../electron/drafts/save-draft';
import { systemClock, systemTimers } from '../../../electron/platform/clock';
import { ACCOUNT } from './seeded-store';

export const WRITE = stepIdSchema.parse('write');

/** A draft that is being written, saved in the way that the window and the main process save it. */
export class WritingDraft {
  readonly #service;
  readonly #task: TaskId;
  #revision = 0;
  #markdown = '';

  constructor(database: Database, task: TaskId) {
    this.#service = {
      database,
      cache: new DraftCache(systemTimers),
      clock: systemClock,
      timers: systemTimers,
    };
    this.#task = task;
  }

  get markdown(): string {
    return this.#markdown;
  }

  /** What the window would send for this text. */
  change(markdown: string) {
    const patch = diffJson({ markdown: this.#markdown }, { markdown });
    const check = jsonWeight({ markdown });
    return { kind: 'patch' as const, step: WRITE, patch, check };
  }

  /** Brings a change to disk as the main process does. */
  save(markdown: string, change: ReturnType<WritingDraft['change']>): void {
    const saved = saveDraft(this.#service, ACCOUNT, { task: this.#task, base: this.#revision, change });
    if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.error)}`);
    this.#revision = saved.value.revision;
    this.#markdown = markdown;
  }

  /** The first save of a draft, or one of everything. */
  begin(markdown: string): void {
    const answers: Answers = { [WRITE]: { markdown } };
    const args = { task: this.#task, base: this.#revision, change: { kind: 'whole' as const, answers } };
    const saved = saveDraft(this.#service, ACCOUNT, args);
    if (!saved.ok) throw new Error(`not saved: ${JSON.stringify(saved.error)}`);
    this.#revision = saved.value.revision;
    this.#markdown = markdown;
  }
}

/** The text with its nth paragraph (from the middle on) rewritten, as an expert who polishes it would. */
export function rewriteParagraph(markdown: string, number: number, paragraph: string): string {
  const from = markdown.indexOf('\n\n', (markdown.length * (40 + (number % 20))) / 100) + 2;
  const to = markdown.indexOf('\n\n', from);
  return `${markdown.slice(0, from)}${paragraph}${markdown.slice(to)}`;
}
