import type { ExpertId, ProjectId, Sha256, SubmissionId, TaskId } from '#shared/lib/ids';
import type { PictureType } from '#shared/media/picture-address';

/**
 * The hub's tables as kysely sees them. Ids and hashes are branded: they were parsed before they were stored. Times
 * are `timestamptz`, whole numbers of `bigint` columns come back as numbers (see the two drivers).
 */
export interface HubTables {
  hub: HubRow;
  experts: ExpertRow;
  sign_in_codes: SignInCodeRow;
  tokens: TokenRow;
  projects: ProjectRow;
  bundles: BundleRow;
  tasks: TaskRow;
  publications: PublicationRow;
  assignments: AssignmentRow;
  changes: ChangeRow;
  submissions: SubmissionRow;
  pictures: PictureRow;
  audit: AuditRow;
  audit_head: AuditHeadRow;
  drafts: DraftRow;
  draft_versions: DraftVersionRow;
  draft_parents: DraftParentRow;
  migrations: MigrationRow;
}

/** A migration that has run; see migrate.ts. */
export interface MigrationRow {
  name: string;
  applied_at: Date;
}

/** One row, number 1: what this hub is, the same for all its replicas. */
export interface HubRow {
  singleton: number;
  id: string;
  key_id: string;
  /** SPKI, DER, base64. */
  public_key: string;
  /** PKCS #8, DER, base64. */
  private_key: string;
  /** 32 bytes in base64; experts' pseudonyms in exports are HMACs under it. */
  pseudonym_secret: string;
  created_at: Date;
}

export interface ExpertRow {
  id: ExpertId;
  name: string;
  role: 'expert' | 'reviewer';
  /** False once access was revoked. */
  active: boolean;
  /** The sequence number of the newest change for this expert; counted up under the row's lock. */
  last_seq: number;
  created_at: Date;
}

export interface SignInCodeRow {
  code_hash: Sha256;
  expert_id: ExpertId;
  expires_at: Date;
  used_at: Date | null;
  created_at: Date;
}

export interface TokenRow {
  token_hash: Sha256;
  expert_id: ExpertId;
  device: string;
  expires_at: Date;
  revoked_at: Date | null;
  created_at: Date;
}

export interface ProjectRow {
  id: ProjectId;
  name: string;
  created_at: Date;
}

export interface BundleRow {
  hash: Sha256;
  project_id: ProjectId;
  version: number;
  title: string;
  tasks: number;
  /** Size of the bundle file in bytes. */
  bytes: number;
  /** SHA-256 over project.json and tasks.ndjson: the same for two versions with the same content. */
  content_hash: Sha256;
  created_at: Date;
}

export interface TaskRow {
  bundle: Sha256;
  task_id: TaskId;
  position: number;
  /** The task as JSON, the very line of tasks.ndjson. */
  body: string;
}

/** A bundle that goes to everyone, those included who join later. */
export interface PublicationRow {
  bundle: Sha256;
  created_at: Date;
}

export interface AssignmentRow {
  expert_id: ExpertId;
  bundle: Sha256;
  assigned_at: Date;
  withdrawn_at: Date | null;
}

export interface ChangeRow {
  expert_id: ExpertId;
  seq: number;
  kind: 'assigned' | 'withdrawn' | 'draft' | 'submitted' | 'restored';
  /** Of what was assigned or withdrawn. */
  bundle: Sha256 | null;
  /** Of which there is a version, or a submission. */
  task_id: TaskId | null;
  submission: SubmissionId | null;
  created_at: Date;
}

export interface SubmissionRow {
  id: SubmissionId;
  sha256: Sha256;
  expert_id: ExpertId;
  bundle: Sha256;
  task_id: TaskId;
  project_id: ProjectId;
  /** The bytes that came, which are UTF-8; their hash is `sha256`. */
  body: string;
  bytes: number;
  received_at: Date;
  /** The receipt's text exactly as it was signed. */
  receipt: string;
  key_id: string;
  signature: string;
}

/** A picture that an expert put into an answer, and sent; its file is in the blob store. */
export interface PictureRow {
  expert_id: ExpertId;
  hash: Sha256;
  type: PictureType;
  bytes: number;
  /** In pixels. */
  width: number;
  height: number;
  received_at: Date;
}

/** A line of the audit log; see server/audit/audit-log.ts. */
export interface AuditRow {
  /** From 1, without gaps. */
  seq: number;
  at: Date;
  actor: string;
  action: string;
  subject: string;
  origin: string;
  outcome: string;
  /** The hash of the line before; empty before the first. */
  previous: Sha256 | '';
  /** Over everything else in this row. */
  hash: Sha256;
}

/** One row, number 1: the number and hash of the last line. Its lock puts those who write in order. */
export interface AuditHeadRow {
  singleton: number;
  seq: number;
  hash: Sha256 | '';
}

/** That there are versions of an expert's draft of a task. Who writes one holds this row's lock. */
export interface DraftRow {
  expert_id: ExpertId;
  task_id: TaskId;
  /** How many versions were written; their numbers. */
  versions: number;
  /** The number of the change that tells of the newest version. */
  seq: number;
}

export interface DraftVersionRow {
  expert_id: ExpertId;
  task_id: TaskId;
  hash: Sha256;
  number: number;
  /** Whether no other version was made on this one. */
  is_head: boolean;
  /** The bytes that came, which are UTF-8; their hash is `hash`. Null once it is one of the older ones. */
  body: string | null;
  received_at: Date;
}

/** That one version was made on another, which may not be here (yet). */
export interface DraftParentRow {
  expert_id: ExpertId;
  task_id: TaskId;
  parent: Sha256;
  child: Sha256;
  /** Of the child. */
  number: number;
}
