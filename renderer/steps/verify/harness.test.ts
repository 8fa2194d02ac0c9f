import { expect, test } from 'vitest';
import { harnessed } from './harness';

test('the project’s parts stand on lines of their own, and an empty one leaves no trace', () => {
  expect(harnessed({ before: 'import math', after: 'check(f)' }, 'def f(): pass')).toBe(
    'import math\ndef f(): pass\ncheck(f)',
  );
  expect(harnessed({ before: 'def f():\n', after: '' }, '    return 1\n')).toBe('def f():\n    return 1\n');
});
