import { z } from 'zod';
import { lineSchema } from '../../domain/markdown-text';
import { codeIdSchema } from '../../domain/taxonomy';
import { type TextId, textIdSchema } from '../../lib/ids';
import { type TextAnchor, textAnchorSchema } from '../../lib/text-anchor';

/** One code, given to the task (`text` null), to a text (`anchor` null), or to a span of a text. */
const labelSchema = z.strictObject({
  /** The id of the set (see label-config.ts). */
  taxonomy: codeIdSchema,
  text: textIdSchema.nullable(),
  anchor: textAnchorSchema.nullable(),
  /** Id and name, and the names above it, so that an answer says what it means without the taxonomy. */
  code: z.strictObject({ id: codeIdSchema, name: lineSchema, path: z.array(lineSchema).max(50) }),
  reason: z.string().max(5_000),
  standard: z.string().max(300),
});

export const labelAnswerSchema = z.strictObject({ labels: z.array(labelSchema).max(5_000) });

export type Label = z.infer<typeof labelSchema>;
export type LabelAnswer = z.infer<typeof labelAnswerSchema>;

/** What codes are given to. */
export interface LabelTarget {
  readonly text: TextId | null;
  readonly anchor: TextAnchor | null;
}

export const WHOLE_TASK: LabelTarget = { text: null, anchor: null };

/** Tells targets apart; part of the paths of findings. */
export function targetKey({ text, anchor }: LabelTarget): string {
  if (text === null) {
    return 'task';
  }
  return anchor === null ? text : `${text}@${anchor.start}-${anchor.end}`;
}

/** The labels of one set on one target, in the order in which they were given. */
export function labelsOn(answer: LabelAnswer, taxonomy: string, target: LabelTarget): Label[] {
  const key = targetKey(target);
  return answer.labels.filter((label) => label.taxonomy === taxonomy && targetKey(label) === key);
}

/** The spans that have labels, each once, in the order of `texts` and then of the text. */
export function labelledSpans(answer: LabelAnswer, texts: readonly TextId[]): LabelTarget[] {
  const spans = new Map<string, LabelTarget>();
  for (const { text, anchor } of answer.labels) {
    if (text !== null && anchor !== null && texts.includes(text)) {
      spans.set(targetKey({ text, anchor }), { text, anchor });
    }
  }
  const place = ({ text }: LabelTarget): number => (text === null ? -1 : texts.indexOf(text));
  return [...spans.values()].sort(
    (a, b) =>
      place(a) - place(b) ||
      (a.anchor?.start ?? 0) - (b.anchor?.start ?? 0) ||
      (a.anchor?.end ?? 0) - (b.anchor?.end ?? 0),
  );
}
