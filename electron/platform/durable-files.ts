import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Has the operating system write a file to the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes a small file in such a way that after a power cut there is the old one or the new one, and all of it. */
export function writeDurably(file: string, text: string): void {
  const unfinished = `${file}.part`;
  writeFileSync(unfinished, text);
  syncFile(unfinished);
  renameDurably(unfinished, file);
}

/**
 * Deletes a file after writing zeros over it. On a magnetic disk nothing of it is left; solid-state drives, and file systems
 * that keep copies, may hold the old blocks for a while longer. What has another name, too, is left as it is under that.
 */
export function wipeFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    const zeros = Buffer.alloc(1 << 16);
    const { size, nlink } = fstatSync(handle);
    for (let at = 0; nlink === 1 && at < size; at += zeros.length) {
      writeSync(handle, zeros, 0, Math.min(zeros.length, size - at), at);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  rmSync(file);
}

/** Renames a file of which everything is on the disk, and returns after the name is, too. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Has the names in a folder written to the disk. Windows has no handle for a folder, and writes names by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') {
    return;
  }
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
