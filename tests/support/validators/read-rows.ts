import { readCsvRows } from './csv';

/** The rows of an export as the readers of its format read them. Throws where the text is not of that format. */
export function readRows(format: string, text: string): Readonly<Record<string, unknown>>[] {
  if (format === 'csv') {
    return readCsvRows(text);
  }
  if (format === 'label-studio') {
    return JSON.parse(text) as Record<string, unknown>[];
  }
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
