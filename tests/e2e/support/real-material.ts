import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Bill {
  readonly title: string;
  readonly summary: string;
  readonly company: string;
  readonly description: string;
}

/** A dialogue of aci-bench, a turn per paragraph, and a bill of legalbench. */
export function readMaterial(folder: string): { readonly dialogue: string; readonly bill: Bill } {
  const visits = JSON.parse(readFileSync(join(folder, 'aci-bench-valid.json'), 'utf8')) as {
    data: { src: string }[];
  };
  const dialogue = (visits.data[0]?.src ?? '').replace(/\[(doctor|patient)\]/g, '\n**$1:**').trim();
  const [, first] = readCells(readFileSync(join(folder, 'legalbench-corporate-lobbying.tsv'), 'utf8'));
  const [, title = '', summary = '', company = '', description = ''] = first ?? [];
  return { dialogue: dialogue.replaceAll('\n', '\n\n'), bill: { title, summary, company, description } };
}

/** Tab-separated rows whose cells may be quoted and then hold line breaks. */
function readCells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== '\t') {
      rows.push([]);
    }
  }
  return rows;
}
