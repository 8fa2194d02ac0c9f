import { z } from 'zod';
import { type Project, projectSchema } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import type { Sha256 } from '#shared/lib/ids';
import { taxonomiesUsedBy } from '#shared/steps/label/label-config';
import type { ReadableDatabase } from '../database/port';

// A project may hold taxonomies of tens of thousands of codes, and its tasks are opened one after another: what was read
// for the last one is kept. A bundle is named by the hash of all that it holds, so nothing stale can be given out.
const last = new WeakMap<ReadableDatabase, { readonly bundle: Sha256; readonly project: Project }>();

const projectRowSchema = z.object({ project: z.string() });

/** The project of a bundle that was taken in. */
export function findProject(database: ReadableDatabase, account: string, bundle: Sha256): Project {
  const known = last.get(database);
  if (known?.bundle === bundle) {
    return known.project;
  }
  const sql = `SELECT project FROM bundles WHERE account = ? AND hash = ?`;
  const found = database.get(sql, [account, bundle], projectRowSchema);
  if (found === null) {
    throw new Error(`the bundle ${bundle} has tasks, but no project`);
  }
  const project = projectSchema.parse(JSON.parse(found.project));
  last.set(database, { bundle, project });
  return project;
}

const written = new WeakMap<Project, Map<string, string>>();

/** JSON of those taxonomies of a project that a task uses. */
export function taxonomiesFor(task: Task, project: Project): string {
  const used = taxonomiesUsedBy(task);
  const ofProject = written.get(project) ?? new Map<string, string>();
  const key = JSON.stringify(used);
  const json = ofProject.get(key) ?? JSON.stringify(project.taxonomies.filter(({ id }) => used.includes(id)));
  written.set(project, ofProject.set(key, json));
  return json;
}
