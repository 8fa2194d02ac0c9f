import type { Finding } from '../../domain/finding';
import { namedIn } from '../../domain/listed';
import { checkText } from './check-text';
import type { Variant } from './prompt-answer';
import type { PromptConfig } from './prompt-config';
import { coverageOf } from './variant-coverage';

/** What is missing in a set of variants: their number, texts and marks, and combinations that the project asks for. */
export function checkVariants(config: PromptConfig, variants: readonly Variant[]): Finding[] {
  const { least, most } = config.variants;
  const findings: Finding[] = [];
  if (variants.length < least) {
    const message = `There are ${variants.length} of at least ${least} prompts.`;
    findings.push({ path: ['variants'], severity: 'blocks', message });
  } else if (variants.length > most) {
    const message = `There are ${variants.length} prompts; this project takes at most ${most}.`;
    findings.push({ path: ['variants'], severity: 'blocks', message });
  }
  findings.push(...variants.flatMap((variant, index) => checkVariant(config, variants, variant, index)));
  const missing = coverageOf(config.variants, variants).filter(({ have, least }) => have < least);
  if (missing.length > 0) {
    const names = missing.map(({ name, have, least }) =>
      least === 1 ? name : `${name} (${have} of ${least})`,
    );
    findings.push({
      path: ['coverage'],
      severity: 'blocks',
      message: `Still missing: ${names.join(' · ')}.`,
    });
  }
  return findings;
}

function checkVariant(
  { variants: config, minWords }: PromptConfig,
  all: readonly Variant[],
  variant: Variant,
  index: number,
): Finding[] {
  const number = index + 1;
  const path = ['variants', index];
  const findings: Finding[] = checkText(
    [...path, 'markdown'],
    `text of prompt ${number}`,
    variant.markdown,
    minWords,
  );
  const text = variant.markdown.trim();
  const twin = all.findIndex((other) => other.markdown.trim() === text);
  if (text !== '' && twin < index) {
    const message = `Prompt ${number} says the same as prompt ${twin + 1}.`;
    findings.push({ path: [...path, 'markdown'], severity: 'blocks', message });
  }
  if (config.difficulties.length > 0 && namedIn(config.difficulties, variant.difficulty) === null) {
    const message = `Say how difficult prompt ${number} is.`;
    findings.push({ path: [...path, 'difficulty'], severity: 'blocks', message });
  }
  if (config.forms.length > 0 && namedIn(config.forms, variant.form) === null) {
    findings.push({
      path: [...path, 'form'],
      severity: 'blocks',
      message: `Say which form prompt ${number} has.`,
    });
  }
  return findings;
}
