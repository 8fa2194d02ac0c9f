import { expect, test } from 'vitest';
import { NewerStore } from '../database/migrate';
import { StorageError } from '../database/storage-error';
import { NetworkFolder } from '../recovery/network-folder';
import { sorryFor, sorryPage } from './sorry-page';

test.each([
  [new NewerStore('schema 9'), /newer version/u],
  [new NetworkFolder('nfs'), /on another computer/u],
  [new StorageError('full', 'SQLITE_FULL', null), /disk is full/u],
  [new StorageError('read-only', 'SQLITE_CANTOPEN', null), /cannot be written/u],
  [new StorageError('other', 'SQLITE_IOERR', null), /could not open its data/u],
  ['thrown by nobody', /could not open its data/u],
])('%s is said in words of its own, with what to do', (error, what) => {
  const sorry = sorryFor(error, '/data');
  expect(sorry.what).toMatch(what);
  expect(sorry.todo.length).toBeGreaterThan(0);
});

test('names of folders and errors are words, whatever they are made of', () => {
  const page = sorryPage(new Error('<script>1</script>'), '/tmp/"a&b<i>', 'nonce');
  expect(page).toContain('&lt;script&gt;');
  expect(page).toContain('/tmp/&quot;a&amp;b&lt;i&gt;');
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<i>');
});
