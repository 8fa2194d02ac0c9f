import { type Submission, submissionSchema } from '#shared/domain/submission';
import type { Task } from '#shared/domain/task';
import type { ProjectId } from '#shared/lib/ids';
import type { ReadableDatabase } from '../store/store';
import type { SubmissionRow } from '../store/tables';
import { readStoredTask } from '../submissions/submissions';

/** A submission with its task, as the hub holds them. */
export interface ExportedSubmission {
  readonly row: Pick<
    SubmissionRow,
    'id' | 'sha256' | 'expert_id' | 'bundle' | 'task_id' | 'project_id' | 'received_at'
  >;
  readonly submission: Submission;
  readonly task: Task;
}

const keysPerPage = 200;
const columns = ['id', 'sha256', 'expert_id', 'bundle', 'task_id', 'project_id', 'received_at'] as const;

/**
 * Walks through what was submitted until `until`, in the order of arrival: of each expert's submissions of a task the
 * newest alone. Reads keys in pages and bodies one by one, so that memory does not grow with their number.
 * @param project null for all projects
 */
export async function* readSubmissions(
  database: ReadableDatabase,
  project: ProjectId | null,
  until: Date,
): AsyncGenerator<ExportedSubmission> {
  let last: ExportedSubmission['row'] | undefined;
  for (;;) {
    const page = await readKeys(database, project, until, last);
    for (const row of page) {
      yield { row, ...(await readBodies(database, row)) };
    }
    last = page.at(-1);
    if (page.length < keysPerPage) {
      return;
    }
  }
}

function readKeys(
  database: ReadableDatabase,
  project: ProjectId | null,
  until: Date,
  after: ExportedSubmission['row'] | undefined,
): Promise<ExportedSubmission['row'][]> {
  return database
    .selectFrom('submissions')
    .select(columns)
    .where('received_at', '<=', until)
    .$if(project !== null, (query) => query.where('project_id', '=', project as ProjectId))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('received_at', 'id'),
          '>',
          tuple(after?.received_at as Date, after?.id as SubmissionRow['id']),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('submissions as newer')
            .select('newer.id')
            .whereRef('newer.expert_id', '=', 'submissions.expert_id')
            .whereRef('newer.task_id', '=', 'submissions.task_id')
            .where('newer.received_at', '<=', until)
            .where(({ eb, refTuple }) =>
              eb(
                refTuple('newer.received_at', 'newer.id'),
                '>',
                refTuple('submissions.received_at', 'submissions.id'),
              ),
            ),
        ),
      ),
    )
    .orderBy('received_at')
    .orderBy('id')
    .limit(keysPerPage)
    .execute();
}

async function readBodies(
  database: ReadableDatabase,
  row: ExportedSubmission['row'],
): Promise<Pick<ExportedSubmission, 'submission' | 'task'>> {
  const { body, task } = await database
    .selectFrom('submissions')
    .innerJoin('tasks', (join) =>
      join
        .onRef('tasks.bundle', '=', 'submissions.bundle')
        .onRef('tasks.task_id', '=', 'submissions.task_id'),
    )
    .select(['submissions.body', 'tasks.body as task'])
    .where('submissions.id', '=', row.id)
    .executeTakeFirstOrThrow();
  return { submission: submissionSchema.parse(JSON.parse(body)), task: readStoredTask(task) };
}
