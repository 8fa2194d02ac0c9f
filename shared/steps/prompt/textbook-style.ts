import { countWords } from '../../domain/markdown-text';

/** What is looked at: null for a part that the project does not ask for. */
export interface StyleView {
  readonly prompt: string;
  readonly context: string | null;
  readonly constraints: readonly string[] | null;
  /** Whether numbers, units and names belong in it. */
  readonly isDomain: boolean;
}

/** A kind word about a prompt that reads like an exercise. */
export interface StyleRemark {
  readonly about: 'prompt' | 'context' | 'constraints';
  readonly message: string;
}

/** The openings of exercises; they tell nothing where the text goes on to speak of a particular case. */
const EXERCISE =
  /^[\s>*_#"“'-]*(explain|define|describe|discuss|summari[sz]e|outline|compare and contrast|list|what(?:['’]s| is| are)|how (?:do|does|is|are)|why (?:do|does|is|are))\b/iu;

/** Somebody speaks of their own affair. */
const FIRST_PERSON = /\b(?:i|i['’](?:m|ve|d|ll)|my|me|mine|we|we['’](?:re|ve|d|ll)|our|us)\b/iu;

/** Words that set a limit inside the text itself. */
const LIMIT =
  /\b(?:must(?:n['’]t)?|can(?:['’]|no)t|may not|won['’]t|without|unless|only|except|no more than|at (?:most|least)|under|below|within|before|by (?:mon|tues|wednes|thurs|fri|satur|sun)day|budget|deadline|limit(?:ed)?|already (?:tried|have)|not allowed|avoid)\b/iu;

/** A name in the middle of a sentence, an abbreviation, or a word with a capital inside. */
const NAME = /(?<=[\p{Ll},;:)]\s)\p{Lu}\p{L}+|\b\p{Lu}{2,}\b|\b\p{Ll}+\p{Lu}\p{L}*\b|`[^`]+`/u;

/** Fewer words than this, context and constraints included, rarely hold a situation. */
const FEW_WORDS = { domain: 25, everyday: 12 } as const;

/** A text of this many words usually brings its context along. */
const CARRIES_CONTEXT = 60;

/**
 * Looks for signs that a prompt is a textbook's and not a practitioner's: the opening of an exercise, hardly any words,
 * no context, no limit, and (for a domain) no number, unit or name. Advice in kind words, nothing that must be followed.
 * Knows English openings; scripts without capitals are not searched for names, nor their words counted.
 */
export function textbookRemarks({ prompt, context, constraints, isDomain }: StyleView): StyleRemark[] {
  const remarks: StyleRemark[] = [];
  const note = (about: StyleRemark['about'], message: string): void => void remarks.push({ about, message });
  if (prompt.trim() === '') {
    return remarks;
  }
  const all = [prompt, context ?? '', ...(constraints ?? [])].join('\n');
  const hasNumber = /\p{N}/u.test(all);
  const opening = EXERCISE.exec(prompt)?.[1];
  if (opening !== undefined && !hasNumber && !FIRST_PERSON.test(all)) {
    const first = opening.charAt(0).toUpperCase() + opening.slice(1).toLowerCase();
    note(
      'prompt',
      `“${first} …” opens many textbook exercises. Somebody at work would rather start from the case on the table and what has to be decided.`,
    );
  }
  const hasCapitals = /\p{Ll}/u.test(prompt);
  const words = countWords(all);
  if (hasCapitals && words < FEW_WORDS[isDomain ? 'domain' : 'everyday']) {
    note(
      'prompt',
      `${words} words leave much to guess. Would a colleague know from them what situation you are in?`,
    );
  }
  if (isDomain && hasCapitals && !hasNumber && !NAME.test(all)) {
    note(
      'prompt',
      'No number, unit or name stands in it. A figure, a product, a statute or a version would make it a real case.',
    );
  }
  if (context !== null && context.trim() === '' && countWords(prompt) < CARRIES_CONTEXT) {
    note('context', 'Say what the person asking would know: who, where, what has been tried.');
  }
  if (constraints !== null && constraints.length === 0 && !LIMIT.test(prompt)) {
    note(
      'constraints',
      'No limit is named. Real requests have one: money, time, a rule, something that is not possible.',
    );
  }
  return remarks;
}
