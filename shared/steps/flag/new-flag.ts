import { materialTexts } from '../../domain/material-texts';
import { type FlagId, flagIdSchema, type TextId } from '../../lib/ids';
import type { TextAnchor } from '../../lib/text-anchor';
import type { ChosenPassage, StepView } from '../step-kind';
import type { FlagAnswer, FlagDraft } from './flag-answer';
import type { FlagConfig } from './flag-config';

/** A new flag on a passage. What leaves no choice is chosen. */
export function newFlag(config: FlagConfig, id: FlagId, text: TextId, anchor: TextAnchor): FlagDraft {
  return {
    id,
    text,
    anchor,
    category: onlyOf(config.categories),
    severity: onlyOf(config.severities),
    wrong: '',
    right: '',
    standard: '',
  };
}

function onlyOf(options: readonly { readonly id: string }[]): string | null {
  return options.length === 1 ? (options[0]?.id ?? null) : null;
}

/** The answer with a flag more. A decision that there is nothing to flag no longer stands. */
export function withFlag(answer: FlagAnswer, flag: FlagDraft): FlagAnswer {
  return { flags: [...answer.flags, flag], nothing: false };
}

/** The answer with a chosen passage flagged; null where this step is not about its text. */
export function withChosenFlag(
  { config, material, answer }: StepView<FlagConfig, FlagAnswer>,
  { id, source, anchor }: ChosenPassage,
): FlagAnswer | null {
  const isOf = materialTexts(material, config.texts).some(
    (text) => source.of === 'text' && text.id === source.text,
  );
  return source.of === 'text' && isOf
    ? { ...answer, ...withFlag(answer, newFlag(config, flagIdSchema.parse(id), source.text, anchor)) }
    : null;
}
