import type { Authorship } from '#shared/domain/authorship';
import type { TrainingFormat } from '#shared/formats/training-format';
import {
  isPromptChanged,
  type PreferencePair,
  preferencePairs,
  type TrainingRecord,
} from '#shared/formats/training-record';
import type { HubIdentity } from '../keys/hub-identity';
import type { ExportedSubmission } from './read-submissions';

/**
 * Where a training row comes from: one line of the provenance file for each line of the export, in the same order. It
 * stays with whoever made the export; training rows hold none of it.
 */
export interface ProvenanceLine {
  /** Number of the row in the export, from 1. */
  readonly row: number;
  readonly format: string;
  readonly submission: string;
  /** SHA-256 of the submission's bytes as they came. */
  readonly sha256: string;
  readonly task: string;
  readonly bundle: string;
  readonly project: string;
  /** HMAC of the expert's id under the hub's secret: the same person in every export of this hub, nobody outside it. */
  readonly expert: string;
  /** For a preference pair: what said so, and the models behind the two answers; null for the expert's own. */
  readonly pair: {
    readonly source: PreferencePair['source'];
    readonly chosenModel: string | null;
    readonly rejectedModel: string | null;
  } | null;
  /** What of the work the row was made from, where rows of a format come from different parts of it. */
  readonly origin: string | null;
  /** Models whose responses the expert saw. */
  readonly models: readonly string[];
  /** SHA-256 of the pictures in the answers of the submission. */
  readonly pictures: readonly string[];
  /** Whether the expert's prompt differs from the one that the responses answered. */
  readonly promptChanged: boolean;
  readonly app: string;
  readonly steps: readonly {
    readonly id: string;
    readonly kind: string;
    readonly version: number;
    /** How it was written, in sums, where the project asks. */
    readonly authorship: Authorship | null;
  }[];
  readonly submittedAt: string;
  readonly receivedAt: string;
}

/** The provenance of the rows that one submission gives in one format; `first` is the number of the first of them. */
export function provenanceOf(
  exported: ExportedSubmission,
  record: TrainingRecord,
  format: TrainingFormat,
  rows: number,
  first: number,
  identity: HubIdentity,
): ProvenanceLine[] {
  const { row, submission, task } = exported;
  const pairs = format.name.endsWith('-preference') ? preferencePairs(record) : [];
  const origins = format.origins?.(record) ?? [];
  const common = {
    format: format.name,
    submission: row.id,
    sha256: row.sha256,
    task: row.task_id,
    bundle: row.bundle,
    project: row.project_id,
    expert: identity.pseudonym(row.expert_id),
    models: task.material.responses.flatMap((response) => response.model ?? []),
    pictures: submission.pictures,
    promptChanged: task.material.responses.length > 0 && isPromptChanged(record),
    app: submission.app.version,
    steps: submission.steps.map(({ id, kind, version, authorship }) => ({ id, kind, version, authorship })),
    submittedAt: submission.submittedAt,
    receivedAt: row.received_at.toISOString(),
  };
  return Array.from({ length: rows }, (_, index) => ({
    row: first + index,
    ...common,
    pair: pairOrigin(pairs[index], exported),
    origin: origins[index] ?? null,
  }));
}

function pairOrigin(pair: PreferencePair | undefined, { task }: ExportedSubmission): ProvenanceLine['pair'] {
  if (pair === undefined) {
    return null;
  }
  const modelOf = (markdown: string) =>
    task.material.responses.find((response) => response.markdown === markdown)?.model ?? null;
  return {
    source: pair.source,
    chosenModel: pair.source === 'ideal' || pair.source === 'revision' ? null : modelOf(pair.chosen),
    rejectedModel: modelOf(pair.rejected),
  };
}
