import { expect } from 'playwright/test';
import type { TestHub } from '../../support/test-hub';
import { formatValidators } from '../../support/validators/format-validators';
import { readRows } from '../../support/validators/read-rows';

/** The rows that the hub exports in a format, read as that format is, and held to its validator. */
export async function exportRows(hub: TestHub, format: string): Promise<Readonly<Record<string, unknown>>[]> {
  const { stdout, stderr, status } = await hub.run('export', '--format', format);
  expect(status, stderr).toBe(0);
  const rows = readRows(format, stdout);
  for (const row of rows) {
    expect(formatValidators[format]?.(row)).toEqual([]);
  }
  return rows;
}
