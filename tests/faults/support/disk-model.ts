import { linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { DiskEvent } from './disk-trace';

/** What a disk writes whole or not at all. */
const SECTOR = 512;

/** Whether a change is to be synced yet, was, or was lost sight of by a sync that failed. */
type Fate = 'open' | 'synced' | 'lost';

type Change =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Buffer; fate: Fate }
  | { readonly kind: 'truncate'; readonly size: number; fate: Fate };

interface File {
  /** The file that it was when the program began, and still is for certain as far as it was synced. */
  source: string | null;
  /** What is on the disk for certain. */
  synced: Buffer;
  /** What came after that; of what is not synced each may be on the disk or not. */
  changes: Change[];
}

type NameChange =
  | { readonly kind: 'create'; readonly path: string; readonly file: File }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'link'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string };

/**
 * A disk that forgets: what a power cut may leave of a folder.
 *
 *   a synced file      is as it was synced
 *   what came after    each write is there, or not, or some of its sectors are; each change of the length is there, or not
 *   names              those of a synced folder, and of later ones the first few, as a journal keeps their order
 *   a sync that fails  says nothing: what was to be synced may be lost for good, though later syncs succeed
 */
export class DiskModel {
  readonly #folder: string;
  /** As the program sees them. */
  readonly #files = new Map<string, File>();
  /** As they are on the disk for certain. */
  readonly #names: Map<string, File>;
  #openNames: NameChange[] = [];

  /** Of a folder that was, before the program began, as its template is. */
  constructor(folder: string, template: string) {
    this.#folder = folder;
    for (const name of readdirSync(template, { recursive: true, withFileTypes: true })) {
      const source = join(name.parentPath, name.name);
      if (name.isFile() && !source.endsWith('-shm')) {
        const path = join(folder, relative(template, source));
        this.#files.set(path, { source, synced: readFileSync(source), changes: [] });
      }
    }
    this.#names = new Map(this.#files);
  }

  apply(event: DiskEvent): void {
    switch (event.kind) {
      case 'said':
        return;
      case 'create': {
        if (!this.#files.has(event.path)) {
          const file = { source: null, synced: Buffer.alloc(0), changes: [] };
          this.#files.set(event.path, file);
          this.#openNames.push({ ...event, file });
        }
        return;
      }
      case 'copy': {
        const from = this.#files.get(event.from);
        const bytes = from === undefined ? Buffer.alloc(0) : applyChanges(from.synced, from.changes);
        this.#files.get(event.path)?.changes.push({ kind: 'write', at: 0, bytes, fate: 'open' });
        return;
      }
      case 'rename':
        move(this.#files, event.from, event.to);
        this.#openNames.push(event);
        return;
      case 'link':
        link(this.#files, event.from, event.to);
        this.#openNames.push(event);
        return;
      case 'unlink':
        this.#files.delete(event.path);
        this.#openNames.push(event);
        return;
      case 'write':
      case 'truncate':
        this.#files.get(event.path)?.changes.push({ ...event, fate: 'open' });
        return;
      case 'sync':
        this.#sync(event.path, event.isDone);
    }
  }

  /** Writes one of the states that a power cut at this moment may leave. */
  writeState(folder: string, random: () => number): void {
    const names = new Map(this.#names);
    const luck = { names: chance(random), writes: chance(random), tears: random() < 0.5 ? 0.3 : 0 };
    const kept = Math.round(luck.names * this.#openNames.length);
    for (const change of this.#openNames.slice(0, kept)) {
      rename(names, change);
    }
    for (const [path, file] of names) {
      settle(file);
      const to = join(folder, relative(this.#folder, path));
      mkdirSync(dirname(to), { recursive: true });
      if (file.source !== null && file.changes.length === 0 && path.includes('/snapshots/')) {
        // Hardly anybody ever writes into a snapshot.
        linkSync(file.source, to);
        continue;
      }
      const changes = file.changes.flatMap((change) =>
        change.fate === 'synced' || random() < luck.writes ? torn(change, luck.tears, random) : [],
      );
      writeFileSync(to, applyChanges(file.synced, changes));
    }
  }

  #sync(path: string, isDone: boolean): void {
    const file = this.#files.get(path);
    if (file !== undefined) {
      for (let index = file.changes.length - 1; file.changes[index]?.fate === 'open'; index -= 1) {
        (file.changes[index] as Change).fate = isDone ? 'synced' : 'lost';
      }
    } else if (isDone && !path.endsWith(' (deleted)')) {
      // A journal that holds one folder's names holds those that were changed before them.
      for (const change of this.#openNames) {
        rename(this.#names, change);
      }
      this.#openNames = [];
    }
  }
}

/** What is certain needs no list of how it came about; nor what was lost sight of before the file was emptied. */
function settle(file: File): void {
  const emptied = file.changes.findLastIndex(
    (change) => change.kind === 'truncate' && change.size === 0 && change.fate === 'synced',
  );
  if (emptied >= 0) {
    file.synced = Buffer.alloc(0);
    file.source = null;
    file.changes = file.changes.slice(emptied + 1);
  }
  const uncertain = file.changes.findIndex(({ fate }) => fate !== 'synced');
  const certain = file.changes.splice(0, uncertain < 0 ? file.changes.length : uncertain);
  file.source = certain.length === 0 ? file.source : null;
  file.synced = applyChanges(file.synced, certain);
}

/** All, none, or a share: the corners are where programs are wrong. */
function chance(random: () => number): number {
  const drawn = random();
  return drawn < 0.2 ? 0 : drawn < 0.4 ? 1 : random();
}

function rename(names: Map<string, File>, change: NameChange): void {
  if (change.kind === 'create') {
    names.set(change.path, change.file);
  } else if (change.kind === 'unlink') {
    names.delete(change.path);
  } else if (change.kind === 'link') {
    link(names, change.from, change.to);
  } else {
    move(names, change.from, change.to);
  }
}

function link(names: Map<string, File>, from: string, to: string): void {
  const file = names.get(from);
  if (file !== undefined) {
    names.set(to, file);
  }
}

function move(names: Map<string, File>, from: string, to: string): void {
  const file = names.get(from);
  if (file !== undefined) {
    names.delete(from);
    names.set(to, file);
  }
}

function torn(change: Change, share: number, random: () => number): Change[] {
  if (change.kind === 'truncate' || change.fate === 'synced' || random() >= share) {
    return [change];
  }
  const pieces: Change[] = [];
  for (let at = change.at; at < change.at + change.bytes.length; ) {
    const end = Math.min(change.at + change.bytes.length, (Math.floor(at / SECTOR) + 1) * SECTOR);
    if (random() < 0.5) {
      pieces.push({ ...change, at, bytes: change.bytes.subarray(at - change.at, end - change.at) });
    }
    at = end;
  }
  return pieces;
}

function applyChanges(synced: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) {
    return synced;
  }
  let size = synced.length;
  let most = size;
  for (const change of changes) {
    size = change.kind === 'truncate' ? change.size : Math.max(size, change.at + change.bytes.length);
    most = Math.max(most, size);
  }
  const bytes = Buffer.alloc(most);
  synced.copy(bytes);
  let end = synced.length;
  for (const change of changes) {
    if (change.kind === 'write') {
      change.bytes.copy(bytes, change.at);
      end = Math.max(end, change.at + change.bytes.length);
    } else {
      bytes.fill(0, change.size);
      end = change.size;
    }
  }
  return bytes.subarray(0, end);
}
