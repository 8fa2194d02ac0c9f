import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { TestHub } from '../../support/test-hub';
import { formatValidators } from '../../support/validators/format-validators';
import { readRows } from '../../support/validators/read-rows';

/**
 * What was typed is in every export that can hold it. The prompt was rewritten, so a preference pair is about the
 * prompt that the responses answered: it holds the ranking, and neither the new prompt nor the answer to it. `answer` is
 * what the ideal answer begins with.
 */
export async function checkExports(hub: TestHub, folder: string, answer: string): Promise<void> {
  for (const format of ['openai-chat', 'trl-sft', 'sharegpt', 'trl-prompt-only', 'rubric', 'csv']) {
    const text = await exportAs(hub, folder, format);
    expect(text, format).toContain('It runs on llama.cpp.');
    expect(text, format).toContain('The model cannot be retrained.');
    if (format === 'csv') {
      expect(text, format).toContain('only in passing');
      expect(text, format).toContain('justification quote');
      expect(text, format).toMatch(/,rating,/);
    }
    if (format === 'rubric' || format === 'csv') {
      expect(text, format).toContain('Blames the training data of the model');
    }
    if (format !== 'trl-prompt-only') {
      expect(text, format).toContain(answer);
      expect(text, format).toContain('kept = system + turns[-free:]');
      expect(text, format).toContain('| System prompt | yes');
      expect(text, format).toContain('$w - n$');
    }
  }
  for (const format of ['openai-preference', 'trl-preference']) {
    const text = await exportAs(hub, folder, format);
    expect(text.trim().split('\n'), format).toHaveLength(1);
    expect(text, format).toContain('context memory');
    expect(text, format).not.toContain('It runs on llama.cpp.');
    expect(text, format).not.toContain(answer);
    const [line] = readRows('jsonl', readFileSync(provenanceFile(folder, format), 'utf8'));
    expect(line).toMatchObject({ promptChanged: true, pair: { source: 'ranking' } });
  }
}

const provenanceFile = (folder: string, format: string) => join(folder, `${format}.provenance.jsonl`);

async function exportAs(hub: TestHub, folder: string, format: string): Promise<string> {
  const file = provenanceFile(folder, format);
  const ran = await hub.run('export', '--format', format, '--provenance', file);
  expect(ran.status, ran.stderr).toBe(0);
  const rows = readRows(format, ran.stdout);
  for (const row of rows) {
    expect(formatValidators[format]?.(row), format).toEqual([]);
  }
  expect(readRows('jsonl', readFileSync(file, 'utf8'))).toHaveLength(rows.length);
  return ran.stdout;
}
