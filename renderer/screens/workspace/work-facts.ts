import type { Answers } from '#shared/domain/draft';
import { countWords } from '#shared/domain/markdown-text';
import type { Task } from '#shared/domain/task';
import { contributionsOf } from '#shared/steps/check-task';

/** What a submission amounts to, in figures that the expert knows from the work. */
export function workFacts(
  task: Task,
  answers: Answers,
): readonly { readonly name: string; readonly value: string }[] {
  const made = contributionsOf(task, answers);
  const facts: { name: string; value: string }[] = [];
  const add = (name: string, value: string): void => {
    facts.push({ name, value });
  };
  const own = made.prompt?.at(-1);
  if (own !== undefined) {
    add('Prompt', words(countWords(own.content)));
  }
  if (made.criteria !== undefined) {
    add('Criteria', String(made.criteria.length));
  }
  if (made.ratings !== undefined) {
    add(
      'Ratings',
      `${made.ratings.length} on ${new Set(made.ratings.map((rating) => rating.response)).size} responses`,
    );
  }
  if (made.justification !== undefined) {
    const quotes = made.justification.quotes.length;
    const quoted = quotes === 0 ? '' : `, ${quotes} ${quotes === 1 ? 'quote' : 'quotes'}`;
    add('Justification', `${words(countWords(made.justification.markdown))}${quoted}`);
  }
  for (const ideal of made.ideals ?? []) {
    add('Ideal answer', words(countWords(ideal.markdown)));
  }
  return facts;
}

function words(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'word' : 'words'}`;
}
