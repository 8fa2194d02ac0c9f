import type { Twin } from '#shared/ipc/twin';
import { momentInWords } from '../history/timeline-words';

type Elsewhere = Extract<Twin, { kind: 'conflict' }>['elsewhere'];

/** "Goldsmith on linux, today at 11:38": where, and when by the clock there. */
export function whereAndWhen({ device, savedAt }: Elsewhere, now: number): string {
  const name = device === '' ? 'Another device' : device;
  return savedAt === 0 ? name : `${name}, ${momentInWords(savedAt, now)}`;
}
