import { expect, test } from 'vitest';
import { programOf } from './program-of';

test('code and tests of one language are one program, in their order', () => {
  const answer =
    '## Code\n\n```python\nx = 1\n```\n\nWords.\n\n```sh\nls\n```\n\n## Tests\n\n```py\nassert x == 1\n```';
  expect(programOf(answer)).toEqual({ language: 'python', code: 'x = 1\n\nassert x == 1' });
});

test('an answer without code that runs here holds no program', () => {
  expect(programOf('```rust\nfn main() {}\n```')).toBeNull();
  expect(programOf('None.')).toBeNull();
});
