import { startWorker } from '../../ui/start-worker';
import type { FoundSpan } from './find-in-texts';
import type { PatternAnswer, PatternQuestion } from './pattern-messages';
import address from './pattern-worker?worker&url';

/** Runs regular expressions that somebody typed. Null: it took too long, or another question came in between. */
export interface PatternRunner {
  run(pattern: RegExp, texts: readonly string[], template: string | null): Promise<RunOutcome>;
  close(): void;
}

export type RunOutcome = readonly FoundSpan[] | 'too-long' | 'overtaken';

/** How long a pattern may run over a whole text, in milliseconds. Sound ones need a few. */
const DEADLINE_MS = 1_500;

/**
 * In a worker, because a regular expression cannot be interrupted where it runs: `(a+)+$` would hold the window for
 * hours. The worker is ended at the deadline, and with every new question that finds it still at work.
 */
export function workerRunner(): PatternRunner {
  let worker: Worker | null = null;
  let asked = 0;
  let settle: ((outcome: RunOutcome) => void) | null = null;

  const stop = (outcome: RunOutcome): void => {
    if (settle !== null) {
      worker?.terminate();
      worker = null;
      settle(outcome);
    }
  };

  return {
    run(pattern, texts, template) {
      stop('overtaken');
      worker ??= startWorker(address);
      const asking = worker;
      asked += 1;
      const question: PatternQuestion = {
        id: asked,
        source: pattern.source,
        flags: pattern.flags,
        texts,
        template,
      };
      return new Promise((resolve) => {
        const timer = setTimeout(() => stop('too-long'), DEADLINE_MS);
        const onAnswer = ({ data }: MessageEvent<PatternAnswer>): void => {
          if (data.id === question.id) {
            settle?.(data.found);
          }
        };
        settle = (outcome) => {
          clearTimeout(timer);
          asking.removeEventListener('message', onAnswer);
          settle = null;
          resolve(outcome);
        };
        asking.addEventListener('message', onAnswer);
        asking.postMessage(question);
      });
    },
    close() {
      stop('overtaken');
      worker?.terminate();
      worker = null;
    },
  };
}
