import type { Finding } from '../../domain/finding';
import { materialTexts } from '../../domain/material-texts';
import { pressFor } from '../../domain/passage-actions';
import type { StepView } from '../step-kind';
import type { FlagAnswer, FlagDraft } from './flag-answer';
import { type FlagConfig, severityRank } from './flag-config';

/**
 * What is missing: a decision where there is no flag, and of each flag what the project asks for. Paths are `flags` and
 * `flags/ID/PART`.
 */
export function checkFlags({ config, answer, material }: StepView<FlagConfig, FlagAnswer>): Finding[] {
  const texts = new Set<string>(materialTexts(material, config.texts).map(({ id }) => id));
  const flags = answer.flags.filter(({ text }) => texts.has(text));
  if (flags.length === 0 && !(answer.nothing && config.noneAllowed)) {
    if (config.noneAllowed) {
      const message = 'Flag what is wrong, or say that there is nothing to flag.';
      return [{ path: ['flags'], severity: 'blocks', message }];
    }
    const action = 'flag-selection';
    const message = `Flag at least one passage: select it in the text and ${pressFor(action)}.`;
    return [{ path: ['flags'], severity: 'blocks', message, action }];
  }
  return flags.flatMap((flag) =>
    missingParts(config, flag).map(
      ([part, message]): Finding => ({ path: ['flags', flag.id, part], severity: 'blocks', message }),
    ),
  );
}

/** Whether a flag says all that the project asks for. */
export function isComplete(config: FlagConfig, flag: FlagDraft): boolean {
  return missingParts(config, flag).length === 0;
}

type Part = 'category' | 'severity' | 'wrong' | 'right' | 'standard';

function missingParts(config: FlagConfig, flag: FlagDraft): (readonly [Part, string])[] {
  const missing: (readonly [Part, string])[] = [];
  if (!config.categories.some(({ id }) => id === flag.category)) {
    missing.push(['category', 'Choose what kind of problem it is.']);
  }
  if (severityRank(config, flag.severity) === -1) {
    missing.push(['severity', 'Choose how bad it is.']);
  }
  if (config.wrong === 'required' && flag.wrong.trim() === '') {
    missing.push(['wrong', 'Say what is wrong.']);
  }
  if (config.right === 'required' && flag.right.trim() === '') {
    missing.push(['right', 'Say what would be right.']);
  }
  if (config.standard === 'required' && flag.standard.trim() === '') {
    missing.push(['standard', 'Say by which standard it is wrong.']);
  }
  if (config.standard !== 'none' && flag.standard !== '' && !isOffered(config, flag.standard)) {
    missing.push(['standard', `“${flag.standard}” is not among the standards of this project.`]);
  }
  return missing;
}

function isOffered({ standards }: FlagConfig, standard: string): boolean {
  return standards.length === 0 || standards.includes(standard);
}
