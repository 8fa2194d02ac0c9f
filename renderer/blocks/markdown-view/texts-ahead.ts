import address from '../../markdown/apart/parse-worker?worker&url';
import { type ReaderPort, type Reading, TextReader } from '../../markdown/apart/text-reader';
import { startWorker } from '../../ui/start-worker';
import { isShownAsSource, LENGTHY } from './render-limits';

/** A text of the most characters that are set takes half a second on a slow machine. */
const LIMITS = { each: 3_000, all: 8_000 };

const reader = new TextReader(startReader, LIMITS);

/** Those of the texts that take longer to be read than the window should stand still for. */
export function longTextsOf(sources: readonly string[]): string[] {
  return sources.filter((source) => source.length > LENGTHY && !isShownAsSource(source));
}

/**
 * Reads long texts before they are shown, away from the window's thread and within a time that is set. A view that then
 * shows one of them has its tree at once, or shows it as source.
 */
export function readAhead(longTexts: readonly string[]): Promise<void> {
  return reader.read(longTexts);
}

/** What came of a text that was read ahead last; null for any other. */
export function readingAhead(source: string): Reading | null {
  return source.length > LENGTHY ? reader.readingOf(source) : null;
}

function startReader(): ReaderPort {
  const worker = startWorker(address);
  return {
    postMessage: (source) => worker.postMessage(source),
    onAnswer: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onFailure: (listener) =>
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        listener();
      }),
    terminate: () => worker.terminate(),
  };
}
