import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorWith, rewrite } from '../testing/rewrite';
import { expectFixedPoint } from '../testing/round-trip-law';
import { documentOf } from './document-of';
import { HAND_KEPT } from './round-trip-cases';

const THOROUGH = process.env['GOLDSMITH_THOROUGH'] !== undefined;
const DATA = resolve(import.meta.dirname, '../../../../shared/data');

function storedUntouched(markdown: string): string {
  const editor = editorWith(markdown);
  const read = documentOf(editor).read();
  editor.dispose();
  return read;
}

describe('every construct of Markdown', () => {
  test.each(HAND_KEPT)('%s keeps its meaning and is written the same from then on', (_name, markdown) => {
    expectFixedPoint(markdown);
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

describe.each([
  ['NUL', 'a\0b'],
  ['half of a surrogate pair', 'a\uD800 **b\uDC00**'],
])('%s, which no text may hold', (_name, broken) => {
  test('is seen as a sign that something was there, and is stored as that', () => {
    const sound = broken.replaceAll('\0', '\uFFFD').replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
    expect(storedUntouched(broken)).toBe(sound);
    expect(rewrite(broken)).toBe(sound);
  });
});

const files = listData();
describe.skipIf(files.length === 0)(
  `real prompts and answers (${files.length === 0 ? 'skipped: the data folder is missing' : files.join(', ')})`,
  () => {
    test.each(files)('%s', { timeout: 600_000 }, (file) => {
      const texts = textsOf(file);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of THOROUGH ? texts : sampleOf(texts)) {
        expectFixedPoint(text);
      }
    });
  },
);

/** All of them is for `GOLDSMITH_THOROUGH=1`; every other run looks at some, spread over the file. */
function sampleOf(texts: readonly string[]): readonly string[] {
  const step = Math.ceil(texts.length / 8);
  return texts.filter((_text, index) => index % step === 0);
}

function listData(): string[] {
  try {
    return readdirSync(DATA).filter((name) => /\.(?:jsonl?|csv|tsv)$/u.test(name));
  } catch {
    return [];
  }
}

/** Every string of the file that people or models wrote. */
function textsOf(file: string): string[] {
  const content = readFileSync(resolve(DATA, file), 'utf8');
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.length > 40) {
      texts.add(value);
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(collect);
    }
  };
  if (file.endsWith('.jsonl')) {
    for (const line of content.split('\n').filter((candidate) => candidate.trim() !== '')) {
      collect(JSON.parse(line));
    }
  } else if (file.endsWith('.json')) {
    collect(JSON.parse(content));
  } else {
    collect(cellsOf(content, file.endsWith('.tsv') ? '\t' : ','));
  }
  return [...texts];
}

/** The cells of a table of text, quoted or not. */
function cellsOf(content: string, separator: string): string[] {
  const cell = new RegExp(`"((?:[^"]|"")*)"|([^${separator}\\n]+)`, 'gu');
  return [...content.matchAll(cell)].map(([, quoted, plain]) => quoted?.replace(/""/gu, '"') ?? plain ?? '');
}
