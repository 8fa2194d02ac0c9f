import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ownText } from './own-text';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

test('it has the same characters, whole ones and halves', () => {
  for (const text of ['', 'a', 'words of a text', 'été 𝒳 👩‍🔬', 'half \ud83d']) {
    expect(ownText(text)).toBe(text);
  }
});

test('who keeps a word of a long text does not keep the text', () => {
  const words: string[] = [];
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let number = 0; number < 40; number += 1) {
    const text = `somewhatlongword${number} ${'x'.repeat(250_000)}${number}`;
    words.push(ownText(/^\w+/u.exec(text)?.[0] ?? ''));
  }
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(3_000_000);
  expect(words).toHaveLength(40);
});
