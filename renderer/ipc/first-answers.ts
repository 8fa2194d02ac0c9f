import { FIRST_ANSWERS, type FirstAnswer } from '#shared/ipc/first-calls';
import type { CallName } from '#shared/ipc/names';

/** Answers that came with the document, by call; each is given out once. */
const answers = new Map<string, unknown>();

/** Takes what the main process has put into the document out of it. */
export function readFirstAnswers(document: Document): void {
  const element = document.getElementById(FIRST_ANSWERS);
  const text = element?.textContent ?? '';
  element?.remove();
  for (const { name, args, reply } of text === '' ? [] : (JSON.parse(text) as FirstAnswer[])) {
    answers.set(keyOf(name, args), reply);
  }
}

/** Call when the page has started: what was not asked for by then would be out of date later. */
export function dropFirstAnswers(): void {
  answers.clear();
}

/** The answer that came with the document; undefined when none did. */
export function takeFirstAnswer(name: CallName, args: unknown): unknown {
  if (answers.size === 0) {
    return undefined;
  }
  const key = keyOf(name, args);
  const reply = answers.get(key);
  answers.delete(key);
  return reply;
}

/** The same for the same arguments, in whatever order they are named. */
function keyOf(name: CallName, args: unknown): string {
  return `${name} ${JSON.stringify(args, args === null ? null : Object.keys(Object(args)).sort())}`;
}
