import { firstTables } from './0001-first-tables';
import { pictures } from './0002-pictures';
import { audit } from './0003-audit';
import { drafts } from './0004-drafts';
import { restored } from './0005-restored';
import type { Migration } from './migration';

/** Every migration, in order. A released one is never changed; a new one is a file beside this and a line here. */
export const migrations: readonly Migration[] = [firstTables, pictures, audit, drafts, restored];
