import { codeLanguage } from '../../markdown/code-languages';
import { parseMarkdown } from '../../markdown/parse-markdown';
import type { Language } from '../../runner/run-messages';

export interface Program {
  readonly language: Language;
  readonly code: string;
}

/**
 * The program that an answer holds: its code blocks in the first language that runs here, one after the other, so that
 * tests find what they test. Null where there is none.
 */
export function programOf(markdown: string): Program | null {
  const blocks = parseMarkdown(markdown).children.flatMap((node): Program[] => {
    const language = node.type === 'code' ? codeLanguage(node.lang ?? null) : null;
    return node.type === 'code' && (language === 'python' || language === 'javascript')
      ? [{ language, code: node.value }]
      : [];
  });
  const language = blocks[0]?.language;
  return language === undefined
    ? null
    : {
        language,
        code: blocks
          .filter((block) => block.language === language)
          .map((block) => block.code.trimEnd())
          .join('\n\n'),
      };
}
