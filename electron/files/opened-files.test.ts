import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { fileAmong, OpenedFiles } from './opened-files';

it('of the words that the app is started with, the last that ends as our files do is the file', () => {
  expect(fileAmong(['electron', '--no-sandbox', '/app'], '/home/ada')).toBeNull();
  expect(fileAmong(['goldsmith', 'from hub.GOLDSMITH'], '/media')).toBe(
    resolve('/media', 'from hub.GOLDSMITH'),
  );
  expect(fileAmong(['goldsmith', '--file=a.goldsmith', '/tmp/b.goldsmith'], '/')).toBe(
    resolve('/tmp/b.goldsmith'),
  );
});

it('what is opened before anybody listens is kept until then, and told once', () => {
  const opened = new OpenedFiles();
  const heard: string[] = [];
  opened.add('/a.goldsmith');
  opened.add(null);
  opened.listen((path) => heard.push(path));
  opened.add('/b.goldsmith');
  expect(heard).toEqual(['/a.goldsmith', '/b.goldsmith']);
});
