import { z } from 'zod';
import { checkFields, fieldNotes } from './check-fields';
import { type Facts, type Field, type FieldAnswers, fieldAnswersSchema, fieldSchema } from './field';
import type { StepKind, StepView } from './step-kind';

type WithFields<Config> = Config & { readonly fields: readonly Field[] };
type WithFieldAnswers<Answer> = Answer & { readonly fields?: FieldAnswers };

const configPart = z.object({ fields: z.array(fieldSchema).max(20).default([]) });
const answerPart = z.object({ fields: fieldAnswersSchema.exactOptional() });

/**
 * Lets a project add fields of its own to a step of this kind: to configuration and answer a member `fields`, to the
 * checks those of the fields, to the contributions what was said in them. The kind itself knows nothing of it.
 */
export function withFields<Config extends object, Answer extends object>(
  kind: StepKind<Config, Answer>,
): StepKind<WithFields<Config>, WithFieldAnswers<Answer>> {
  type View = StepView<WithFields<Config>, WithFieldAnswers<Answer>>;
  const facts = (view: View): Facts => kind.facts?.(view) ?? {};
  return {
    ...kind,
    configSchema: apart(kind.configSchema, configPart) as z.ZodType<WithFields<Config>>,
    answerSchema: apart(kind.answerSchema, answerPart) as z.ZodType<WithFieldAnswers<Answer>>,
    check: (view) => [
      ...kind.check(view),
      ...checkFields(view.config.fields, view.answer.fields ?? {}, facts(view)),
    ],
    contribute: (view) => {
      const notes = fieldNotes(view.config.fields, view.answer.fields ?? {}, facts(view));
      const own = kind.contribute(view);
      return notes.length === 0 ? own : { ...own, notes: [...(own.notes ?? []), ...notes] };
    },
    sample: () => {
      const { config, answer } = kind.sample();
      return { config: { ...config, fields: [] }, answer };
    },
  };
}

/** A schema for the members of both: `fields` is read by `part`, everything else by the kind's own. */
function apart(own: z.ZodType, part: z.ZodObject): z.ZodType {
  if (own instanceof z.ZodObject) {
    return own.extend(part.shape);
  }
  throw new Error('a step kind must have objects as configuration and answer');
}
