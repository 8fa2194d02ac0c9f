import { expect, test } from 'vitest';
import { normalizeCode } from './sign-in-codes';

test('what people type for a code comes to the same', () => {
  for (const typed of ['0A1B-2C3D-4E5F', ' 0a1b 2c3d 4e5f\n', 'OAIB2C3D4E5F', 'oalb–2c3d–4e5f']) {
    expect(normalizeCode(typed)).toBe('0A1B2C3D4E5F');
  }
});
