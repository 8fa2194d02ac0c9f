// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../prose-extension';
import { meaningOf } from '../testing/meaning';
import { editorWith, rewrite } from '../testing/rewrite';
import { HAND_KEPT } from './round-trip-cases';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');

function storedUntouched(markdown: string): string {
  const editor = editorWith(markdown);
  const read = documentOf(editor).read();
  editor.dispose();
  return read;
}

describe('every construct of Markdown', () => {
  test.each(HAND_KEPT)('%s keeps its meaning and is written the same from then on', (_name, markdown) => {
    const written = rewrite(markdown);
    expect(meaningOf(written)).toBe(meaningOf(markdown));
    expect(rewrite(written)).toBe(written);
  });

  test.each(HAND_KEPT)('%s is stored as it means while nobody edits it', (_name, markdown) => {
    expect(meaningOf(storedUntouched(markdown))).toBe(meaningOf(markdown));
  });

  test('what stands alone is stored byte for byte', () => {
    const markdown =
      '# A\ntext  with *odd*   spaces_\n* one\n* two\n\n\n\n| a|b |\n|--|:-|\n|1|2|\n\n~~~js\nx\n~~~\n***\nend';
    expect(storedUntouched(markdown)).toBe(markdown);
  });

  test('HTML that was left open is closed, so that it cannot swallow what is written after it', () => {
    expect(rewrite('a\n\n<!-- b\n\nc')).toBe('a\n\n<!-- b\n\nc\n-->');
  });
});

const files = listData();
describe.skipIf(files.length === 0)(
  `real answers (${files.length === 0 ? 'skipped: the data folder is missing' : files.join(', ')})`,
  () => {
    test.each(files)('%s', { timeout: 120_000 }, (file) => {
      const texts = textsOf(file);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        const untouched = storedUntouched(text);
        if (untouched !== text.trim()) {
          expect(meaningOf(untouched)).toBe(meaningOf(text));
        }
        const written = rewrite(text);
        if (written !== text) {
          expect(meaningOf(written)).toBe(meaningOf(text));
          expect(rewrite(written)).toBe(written);
        }
      }
    });
  },
);

function listData(): string[] {
  try {
    return readdirSync(DATA).filter((name) => name.endsWith('.jsonl'));
  } catch {
    return [];
  }
}

/** Every string of the file that people or models wrote. */
function textsOf(file: string): string[] {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.length > 40) {
      texts.add(value);
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(collect);
    }
  };
  for (const line of readFileSync(resolve(DATA, file), 'utf8').split('\n')) {
    if (line.trim() !== '') {
      collect(JSON.parse(line));
    }
  }
  return [...texts];
}
