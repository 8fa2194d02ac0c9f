import { expect, test } from 'vitest';
import { codeBlocks } from './code-blocks';

test('code in a language of the sandbox, or in none that is named, can be run', () => {
  const text = [
    '```py',
    'print(1)',
    '```',
    '',
    '- item',
    '',
    '  ```',
    '  1 + 1',
    '  ```',
    '',
    '```rust',
    'fn main() {}',
    '```',
    '',
    '```js',
    'f()',
    '```',
  ].join('\n');
  expect(codeBlocks(text)).toEqual([
    { code: 'print(1)', language: 'python' },
    { code: '1 + 1', language: null },
    { code: 'f()', language: 'javascript' },
  ]);
});
