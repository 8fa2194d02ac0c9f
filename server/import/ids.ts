import { type ProjectId, projectIdSchema, type TaskId, taskIdSchema } from '#shared/lib/ids';
import { sha256 } from '../keys/hash';

/**
 * An id for a project out of its name: lower-case letters, digits and hyphens. A name without any gets one from its
 * hash.
 */
export function projectIdOf(name: string): ProjectId {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  return projectIdSchema.parse(slug === '' ? `project-${sha256(name).slice(0, 8)}` : slug);
}

/** The id of a task that its source calls `source`: the same with every import, different in every project. */
export function taskIdOf(project: ProjectId, source: string): TaskId {
  const plain = taskIdSchema.safeParse(`${project}.${source}`);
  return plain.success && source !== '' && !source.includes(':')
    ? plain.data
    : taskIdSchema.parse(`${project}.${sha256(source).slice(0, 32)}`);
}
