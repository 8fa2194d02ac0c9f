import { startWorker } from '../../ui/start-worker';
import { SpellingClient, type SpellingPort } from './spelling-client';
import workerAddress from './worker/spelling.worker?worker&url';

/** One worker for all editors of the window, started by the first word that is looked at. */
export const spelling = new SpellingClient(startSpelling);

function startSpelling(): SpellingPort {
  const worker = startWorker(workerAddress);
  return {
    postMessage: (question) => worker.postMessage(question),
    onAnswer: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onFailure: (listener) =>
      worker.addEventListener('error', (event) => {
        worker.terminate();
        listener(event.message || 'the spelling worker stopped');
      }),
  };
}
