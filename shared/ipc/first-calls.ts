import type { CallName } from './names';
import type { TaskQuery } from './tasks';

/** The rows that are asked for at once: several screens full. */
export const PAGE = 100;

/** All tasks, the most pressing first. */
export const NO_FILTER: Omit<TaskQuery, 'offset' | 'limit'> = {
  text: '',
  states: [],
  domains: [],
  projects: [],
  sort: 'suggested',
};

/** The draft that was touched last. */
export const LAST_DRAFT: TaskQuery = { ...NO_FILTER, states: ['draft'], sort: 'recent', offset: 0, limit: 1 };

/**
 * What the page asks as soon as it starts. The main process answers it ahead, in the document itself; a call of the
 * page with the same arguments gets that answer.
 */
export const firstCalls: readonly FirstCall[] = [
  { name: 'account.get', args: null },
  { name: 'app.info', args: null },
  { name: 'tasks.last', args: null },
  { name: 'tasks.list', args: { ...NO_FILTER, offset: 0, limit: PAGE } },
  { name: 'tasks.list', args: LAST_DRAFT },
  { name: 'settings.get', args: null },
  { name: 'sync.status', args: null },
  { name: 'assistance.get', args: null },
  { name: 'store.recovery', args: null },
];

export interface FirstCall {
  readonly name: CallName;
  readonly args: unknown;
}

/** What the page is told instead of all answers while the store waits for its passphrase. */
export const LOCKED: FirstAnswer = { name: 'vault.unlock', args: null, reply: null };

/** The element of the document that holds the answers: JSON of FirstAnswer[]. */
export const FIRST_ANSWERS = 'first-answers';

export interface FirstAnswer extends FirstCall {
  readonly reply: unknown;
}
