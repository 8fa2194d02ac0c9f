import { join, resolve } from 'node:path';

/** What the environment says about this hub. */
export interface Settings {
  /** Absolute path. Holds the embedded database, the blobs and provenance files. */
  readonly dataFolder: string;
  /** Whether the folder was chosen for want of GOLDSMITH_HUB_DATA. */
  readonly dataFolderAssumed: boolean;
  /** A PostgreSQL, in place of the embedded database. */
  readonly databaseUrl: string | null;
  /** What experts read as the hub's name. */
  readonly hubName: string;
  /** Whether experts may keep copies of their drafts here. */
  readonly keepsDrafts: boolean;
}

/**
 * Reads GOLDSMITH_HUB_DATA (`.data/hub` unless given), DATABASE_URL, GOLDSMITH_HUB_NAME and GOLDSMITH_HUB_DRAFTS (`off`
 * for a hub that keeps no drafts).
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Settings {
  const folder = environment['GOLDSMITH_HUB_DATA'];
  return {
    dataFolder: folder ? resolve(cwd, folder) : join(cwd, '.data', 'hub'),
    dataFolderAssumed: !folder,
    databaseUrl: environment['DATABASE_URL'] || null,
    hubName: environment['GOLDSMITH_HUB_NAME']?.trim().slice(0, 100) || 'Goldsmith hub',
    keepsDrafts: environment['GOLDSMITH_HUB_DRAFTS']?.trim().toLowerCase() !== 'off',
  };
}
