import { codeLanguage } from '../../markdown/code-languages';

export interface CommonLanguage {
  /** The word that is written on the fence. */
  readonly id: string;
  readonly label: string;
}

/** The languages that are offered; any other word on a fence is kept and coloured if it is known. */
export const COMMON_LANGUAGES: readonly CommonLanguage[] = [
  { id: 'bash', label: 'Shell' },
  { id: 'c', label: 'C' },
  { id: 'cpp', label: 'C++' },
  { id: 'csharp', label: 'C#' },
  { id: 'css', label: 'CSS' },
  { id: 'diff', label: 'Diff' },
  { id: 'go', label: 'Go' },
  { id: 'haskell', label: 'Haskell' },
  { id: 'html', label: 'HTML' },
  { id: 'java', label: 'Java' },
  { id: 'javascript', label: 'JavaScript' },
  { id: 'json', label: 'JSON' },
  { id: 'julia', label: 'Julia' },
  { id: 'kotlin', label: 'Kotlin' },
  { id: 'latex', label: 'LaTeX' },
  { id: 'markdown', label: 'Markdown' },
  { id: 'matlab', label: 'MATLAB' },
  { id: 'php', label: 'PHP' },
  { id: 'python', label: 'Python' },
  { id: 'r', label: 'R' },
  { id: 'ruby', label: 'Ruby' },
  { id: 'rust', label: 'Rust' },
  { id: 'sql', label: 'SQL' },
  { id: 'swift', label: 'Swift' },
  { id: 'typescript', label: 'TypeScript' },
  { id: 'xml', label: 'XML' },
  { id: 'yaml', label: 'YAML' },
];

export function languageName(word: string): string {
  const language = codeLanguage(word);
  return (
    COMMON_LANGUAGES.find(({ id }) => id === word || (codeLanguage(id) === language && language !== null))
      ?.label ?? word
  );
}
