import { type SampleTask, writeStep } from '../sample-task';
import text from './deep-pagination.md?raw';

/**
 * The plan is from PostgreSQL 15.18 on generated data. What a good answer knows, tried there: ORDER BY created_at alone is
 * not a total order, so rows with equal times move between pages: the two problems share a cure. An index on (shop_id,
 * created_at DESC, id DESC) alone brings OFFSET 200000 to 49 ms (it still walks 228,000 entries); with the row
 * comparison (created_at, id) < ($1, $2) it takes 0.05 ms on any page. work_mem only avoids the sort on disk. "Previous"
 * turns comparison and order round; "jump to date" starts from (date, greatest id). CREATE INDEX CONCURRENTLY.
 */
export const deepPagination: SampleTask = {
  id: 'deep-pagination',
  rows: ['C1', 'M5'],
  title: 'Page 4,000 of the order list is slow',
  summary:
    'A real PostgreSQL plan, a slow page and rows that show up twice. Write the answer that a backend developer could deploy this afternoon.',
  domain: 'Software',
  minutes: 35,
  pay: 45,
  difficulty: 'moderate',
  dueInDays: null,
  steps: [
    writeStep(
      'Start from the plan: name the line that costs the time. Then give the index and the query for next, previous and jump to date, say how to build the index without locking, and what the colleague’s idea would and would not do.',
      { minWords: 150, maxWords: 800 },
    ),
  ],
  text,
  key: {},
};
