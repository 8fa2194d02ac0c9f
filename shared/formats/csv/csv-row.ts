import type { Named } from '../../domain/judgements';
import type { TextSource } from '../../domain/text-source';
import type { Turn } from '../../domain/turn';
import type { TextAnchor } from '../../lib/text-anchor';

/** What a row says besides which submission it belongs to. Whatever a kind of row does not have is left out. */
export interface CsvFact {
  /** What was contributed, such as "label" or "probe turn". */
  readonly kind: string;
  /** Which of this kind in the submission, from 1; rows of one thing share it. */
  readonly item: number;
  /** Which part of it (a turn, a step, a code), from 1. */
  readonly part?: number;
  /** Its own id, where others name it. */
  readonly id?: string;
  /** Id of the text or image it is about; of a comparison both, left then right. */
  readonly target?: string;
  /** What it was judged by or asked for: a dimension, a taxonomy, a category, a criterion, a field. */
  readonly topic?: Named | null;
  /** What was said: a code, a point, a verdict, a severity, a role. */
  readonly value?: Named | string | number | null;
  readonly text?: string;
  readonly anchor?: TextAnchor | null;
  readonly quote?: string;
  readonly note?: string;
}

/** What a reference into a text is about: the id of a text of the material, or what the expert wrote, with its turn from 1. */
export function targetOf(source: TextSource): string {
  switch (source.of) {
    case 'text':
      return source.text;
    case 'revision':
      return `revision of ${source.text}`;
    case 'justification':
      return 'justification';
    case 'source-prompt':
      return `source prompt ${source.turn + 1}`;
    case 'prompt':
      return `prompt ${source.turn + 1}`;
    case 'ideal':
      return `ideal answer ${source.turn + 1}`;
  }
}

/** One row for each turn of a conversation. */
export function turnFacts(kind: string, item: number, turns: readonly Turn[]): CsvFact[] {
  return turns.map(({ role, content }, index) => ({
    kind,
    item,
    part: index + 1,
    value: role,
    text: content,
  }));
}

/** One row for each of several named things. */
export function namedFacts(kind: string, item: number, names: readonly Named[]): CsvFact[] {
  return names.map((value, index) => ({ kind, item, part: index + 1, value }));
}

/** A row where something was written, none where it was left empty. */
export function textFacts(kind: string, item: number, text: string | null): CsvFact[] {
  return text === null || text.trim() === '' ? [] : [{ kind, item, text }];
}
