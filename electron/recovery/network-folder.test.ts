import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { isNetworkFolder } from './network-folder';

test.each([
  ['linux', '/home/ada', 0x6969, true],
  ['linux', '/home/ada', 0xff534d42, true],
  ['linux', '/home/ada', 0xef53, false],
  ['darwin', '/Users/ada', 0x6969, false],
  ['win32', '\\\\server\\share\\Goldsmith', 0, true],
  ['win32', '//server/share', 0, true],
  ['win32', '\\\\?\\UNC\\server\\share', 0, true],
  ['win32', '\\\\?\\C:\\Users\\Ada', 0, false],
  ['win32', 'C:\\Users\\Ada', 0, false],
] as const)(
  'on %s, %s with a file system of kind %i is on another computer: %s',
  (platform, folder, kind, is) => {
    expect(isNetworkFolder(folder, platform, () => kind)).toBe(is);
  },
);

test('the folder for temporary files of this computer is on this computer', () => {
  expect(isNetworkFolder(tmpdir(), process.platform)).toBe(false);
});
