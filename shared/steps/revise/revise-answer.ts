import { z } from 'zod';
import { markdownSchema } from '../../domain/markdown-text';
import { type MaterialText, materialTexts } from '../../domain/material-texts';
import type { Material } from '../../domain/task';
import type { Revision } from '../../domain/writings';
import { textIdSchema } from '../../lib/ids';
import type { StepView } from '../step-kind';
import { compareTexts } from './changes';
import { matchReasons, reasonSchema } from './match-reasons';

export const reviseConfigSchema = z.strictObject({
  /** Which text is revised; without an id the first of its sort. */
  text: z
    .strictObject({ from: z.enum(['passage', 'response']), id: textIdSchema.nullable().default(null) })
    .default({ from: 'response', id: null }),
  /** Whether each change needs a reason. */
  reasons: z.enum(['none', 'optional', 'required']).default('required'),
  reasonWords: z.int().nonnegative().max(500).default(3),
  /** What it means that a serious flag of an earlier step is linked to no change. */
  flags: z.enum(['none', 'advice', 'blocks']).default('advice'),
  minWords: z.int().nonnegative().max(100_000).default(0),
  maxWords: z.int().positive().max(200_000).nullable().default(null),
  /** Whether the revision is the ideal answer to the last user's turn; null: when the draft is a response. */
  asIdeal: z.boolean().nullable().default(null),
});

export const reviseAnswerSchema = z.strictObject({
  markdown: markdownSchema,
  reasons: z.array(reasonSchema).max(2_000),
});

export type ReviseConfig = z.infer<typeof reviseConfigSchema>;
export type ReviseAnswer = z.infer<typeof reviseAnswerSchema>;
export type ReviseView = StepView<ReviseConfig, ReviseAnswer>;

/** The text that is revised; null while there is none. */
export function draftOf(config: ReviseConfig, material: Material): MaterialText | null {
  const texts = materialTexts(material, config.text.from === 'passage' ? 'passages' : 'responses');
  const { id } = config.text;
  return (id === null ? texts[0] : texts.find((text) => text.id === id)) ?? null;
}

/** The serious flags on the draft, and the ids of all flags that a change deals with. */
export function linkedFlags(view: ReviseView) {
  const draft = draftOf(view.config, view.material);
  const serious = (view.earlier.flags ?? []).filter((flag) => flag.serious && flag.text === draft?.id);
  const linked = new Set((revisionOf(view)?.changes ?? []).flatMap((change) => change.flags));
  return { serious, linked };
}

/** The revision as it stands, with the reasons at their changes; null while there is no draft, or no text. */
export function revisionOf({ config, answer, material }: ReviseView): Revision | null {
  const draft = draftOf(config, material);
  if (draft === null || answer.markdown.trim() === '') {
    return null;
  }
  const { changes } = compareTexts(draft.markdown, answer.markdown);
  const { byChange } = matchReasons(changes, answer.reasons, draft.markdown);
  return {
    text: draft.id,
    original: draft.markdown,
    revised: answer.markdown,
    changes: changes.map(({ removed, added }, index) => {
      const reasons = byChange[index] ?? [];
      return {
        before: removed,
        after: added,
        reason: reasons
          .map((reason) => reason.text.trim())
          .filter((text) => text !== '')
          .join('\n'),
        flags: [...new Set(reasons.flatMap((reason) => reason.flags))],
      };
    }),
  };
}
