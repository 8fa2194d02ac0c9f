/** What is looked for, and how. */
export interface FindQuery {
  readonly text: string;
  readonly matchesCase: boolean;
  readonly isWholeWord: boolean;
  readonly isPattern: boolean;
}

export const NO_QUERY: FindQuery = { text: '', matchesCase: false, isWholeWord: false, isPattern: false };

/** A query as a regular expression; what is wrong with it in words; or null where nothing is looked for. */
export type CompiledQuery = { readonly pattern: RegExp } | { readonly problem: string } | null;

export function compileQuery(query: FindQuery): CompiledQuery {
  if (query.text === '') {
    return null;
  }
  const source = query.isPattern ? query.text : literalSource(query);
  const whole = query.isWholeWord ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source;
  const flags = query.matchesCase ? 'gmu' : 'gimu';
  try {
    return { pattern: new RegExp(whole, flags) };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(': ').at(-1) ?? '') : '';
    return { problem: `This is no regular expression: ${reason.toLowerCase()}` };
  }
}

// A space stands for any one white space, and unless case counts, a straight quotation mark for a curly one too: what
// was typed into a field should find what a text has made of the same keys.
function literalSource({ text, matchesCase }: FindQuery): string {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/ /gu, '\\s');
  return matchesCase ? escaped : escaped.replace(/['’]/gu, "['‘’]").replace(/["”]/gu, '["“”]');
}
