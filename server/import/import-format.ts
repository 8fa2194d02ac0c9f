import { type Project, projectSchema } from '#shared/domain/project';
import type { Task } from '#shared/domain/task';
import type { ProjectId } from '#shared/lib/ids';
import type { Result } from '#shared/lib/result';
import { defaultGuidelines } from './default-guidelines';
import type { SourceFile } from './read-lines';
import type { StatedTerms } from './terms';

/** What the operator asked for. */
export interface ImportRequest {
  readonly files: readonly SourceFile[];
  /** The project that the tasks go into. */
  readonly project: { readonly id: ProjectId; readonly name: string };
  /** The guidelines that the operator gave, as Markdown; null for what the format has, or else ours. */
  readonly guidelines: string | null;
  readonly terms: StatedTerms;
  /** How many tasks to take at most, from the first; null for all. */
  readonly limit: number | null;
}

export interface ImportedProject {
  readonly project: Project;
  readonly tasks: readonly Task[];
  /** The pictures that the tasks name by their SHA-256. */
  readonly media: readonly Buffer[];
  /** Sentences for the operator: what was left out, what was assumed. */
  readonly notes: readonly string[];
}

/** A form in which tasks come from elsewhere. Reading is all or nothing: a failure names file, line and reason. */
export interface ImportFormat {
  readonly name: string;
  read(request: ImportRequest): Promise<Result<ImportedProject, string>>;
}

/** The project of an import, with what the format knows of it. */
export function projectOf(
  { project, guidelines }: ImportRequest,
  own: Partial<Pick<Project, 'taxonomies' | 'language' | 'words' | 'authorship'>> & {
    readonly summary: string;
    readonly guidelines?: string | undefined;
  },
): Project {
  return projectSchema.parse({
    ...project,
    summary: own.summary,
    taxonomies: own.taxonomies ?? [],
    language: own.language ?? null,
    words: own.words ?? [],
    authorship: own.authorship ?? false,
    guidelines: guidelines ?? own.guidelines ?? defaultGuidelines,
  });
}
