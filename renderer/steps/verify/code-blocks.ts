import { codeLanguage } from '../../markdown/code-languages';
import { parseMarkdown } from '../../markdown/parse-markdown';
import type { Language } from '../../runner/run-messages';

export interface CodeFound {
  readonly code: string;
  readonly language: Language | null;
}

/** Code as it stands on the bench. */
export interface Program {
  readonly code: string;
  readonly language: Language;
}

/** The language of the sandbox that the word after a fence means; null for one that does not run here. */
export function runnableLanguage(word: string | null): Language | null {
  const language = codeLanguage(word);
  return language === 'python' || language === 'javascript' ? language : null;
}

/** The code blocks of a text that may run here: those in a language of the sandbox, or in none that is named. */
export function codeBlocks(markdown: string): CodeFound[] {
  const found: CodeFound[] = [];
  const visit = (node: {
    type: string;
    children?: unknown[];
    value?: string;
    lang?: string | null;
  }): void => {
    if (node.type === 'code' && node.value !== undefined) {
      const word = node.lang ?? null;
      const language = runnableLanguage(word);
      if (word === null || language !== null) {
        found.push({ code: node.value, language });
      }
    }
    for (const child of node.children ?? []) {
      visit(child as typeof node);
    }
  };
  visit(parseMarkdown(markdown));
  return found;
}
