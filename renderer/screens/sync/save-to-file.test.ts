import { expect, it } from 'vitest';
import { describeExport } from './save-to-file';

const written = { file: '/media/stick/a.goldsmith', submissions: 2, left: 0, isSealed: true };

it('a file that needs nothing more is named in passing', () => {
  expect(describeExport(written)).toEqual({
    tone: 'good',
    title: '2 submissions saved to a file',
    detail: '/media/stick/a.goldsmith',
  });
});

it('what did not fit, and a file that proves nothing, are said until somebody has read it', () => {
  expect(describeExport({ ...written, left: 3 })).toMatchObject({
    tone: 'info',
    detail: expect.stringContaining('3 submissions did not fit'),
    action: { label: 'Got it' },
  });
  expect(describeExport({ ...written, isSealed: false })).toMatchObject({
    detail: expect.stringContaining('does not prove that you wrote it'),
    action: { label: 'Got it' },
  });
});

it('where nothing was written, it is not said that something was', () => {
  expect(describeExport({ ...written, submissions: 0 }).title).toBe('Nothing waits any more');
  expect(describeExport({ ...written, submissions: 0, left: 2 })).toMatchObject({ tone: 'bad' });
});
