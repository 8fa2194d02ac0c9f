import type { OpenTask } from '#shared/ipc/tasks';
import { wordsIn } from '../../editor/spelling/words-in';

/** What is read of each text for its words, in UTF-16 code units. */
const MOST_READ = 200_000;

/**
 * The words that the project's guidelines and the task's own texts use: names of drugs, statutes and parties that an
 * answer will use again. A model's responses are not among them, for their mistakes are what the expert looks for.
 */
export function givenWords({ project, task }: OpenTask): string[] {
  const { prompt, passages, images } = task.material;
  const texts = [
    project.guidelines,
    task.title,
    task.summary,
    ...prompt.map(({ content }) => content),
    ...passages.map(({ markdown }) => markdown),
    ...images.flatMap(({ alt, caption, title }) => [alt, caption, title]),
    ...task.steps.flatMap(({ title, hint }) => [title, hint]),
  ];
  return texts.flatMap((text) => wordsIn(text.slice(0, MOST_READ)).map(({ word }) => word));
}
