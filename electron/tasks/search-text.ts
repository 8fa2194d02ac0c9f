import type { Answers } from '#shared/domain/draft';
import type { Task } from '#shared/domain/task';
import type { Json } from '#shared/lib/json-value';

/** How much of a prompt is indexed; beyond that nobody searches, and the index would outgrow the tasks. */
const LONGEST_INDEXED = 20_000;

/** What a task is about, for full-text search. */
export function aboutOf(task: Task, projectName: string): string {
  return [task.summary, task.domain, projectName].join('\n');
}

/** The prompt of a task, for full-text search. */
export function promptOf(task: Task): string {
  return task.material.prompt
    .map((turn) => turn.content)
    .join('\n')
    .slice(0, LONGEST_INDEXED);
}

/** What the expert wrote, for full-text search: every string in the answers. */
export function mineOf(answers: Answers): string {
  return strings(answers).join('\n').slice(0, LONGEST_INDEXED);
}

/**
 * An FTS5 query that finds rows with every word of `text`, the last one as it is being typed. Each word is quoted, so
 * that nothing the user types is taken for query syntax. Null when there is no word.
 */
export function searchQuery(text: string): string | null {
  const words = text
    .normalize('NFC')
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, 20);
  return words === undefined ? null : words.map((word) => `"${word}"*`).join(' ');
}

function strings(value: Json): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}
