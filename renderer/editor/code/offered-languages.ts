import { codeLanguage } from '../../markdown/code-languages';

export interface OfferedLanguage {
  /** The word that is written on the fence. */
  readonly id: string;
  readonly label: string;
}

/** The languages that are offered, all that are coloured; any other word on a fence is kept. */
export const OFFERED_LANGUAGES: readonly OfferedLanguage[] = [
  { id: 'abap', label: 'ABAP' },
  { id: 'ada', label: 'Ada' },
  { id: 'apex', label: 'Apex' },
  { id: 'asm', label: 'Assembly' },
  { id: 'awk', label: 'AWK' },
  { id: 'batch', label: 'Batch' },
  { id: 'bibtex', label: 'BibTeX' },
  { id: 'bicep', label: 'Bicep' },
  { id: 'c', label: 'C' },
  { id: 'csharp', label: 'C#' },
  { id: 'cpp', label: 'C++' },
  { id: 'clojure', label: 'Clojure' },
  { id: 'cmake', label: 'CMake' },
  { id: 'cobol', label: 'COBOL' },
  { id: 'common-lisp', label: 'Common Lisp' },
  { id: 'coq', label: 'Coq' },
  { id: 'crystal', label: 'Crystal' },
  { id: 'css', label: 'CSS' },
  { id: 'csv', label: 'CSV' },
  { id: 'cypher', label: 'Cypher' },
  { id: 'd', label: 'D' },
  { id: 'dart', label: 'Dart' },
  { id: 'diff', label: 'Diff' },
  { id: 'dockerfile', label: 'Dockerfile' },
  { id: 'elixir', label: 'Elixir' },
  { id: 'dotenv', label: '.env' },
  { id: 'erlang', label: 'Erlang' },
  { id: 'fsharp', label: 'F#' },
  { id: 'fortran', label: 'Fortran' },
  { id: 'fortran-fixed-form', label: 'Fortran (fixed form)' },
  { id: 'gherkin', label: 'Gherkin' },
  { id: 'glsl', label: 'GLSL' },
  { id: 'go', label: 'Go' },
  { id: 'graphql', label: 'GraphQL' },
  { id: 'groovy', label: 'Groovy' },
  { id: 'haskell', label: 'Haskell' },
  { id: 'html', label: 'HTML' },
  { id: 'http', label: 'HTTP' },
  { id: 'ini', label: 'INI' },
  { id: 'java', label: 'Java' },
  { id: 'javascript', label: 'JavaScript' },
  { id: 'json', label: 'JSON' },
  { id: 'jsonc', label: 'JSON with comments' },
  { id: 'json5', label: 'JSON5' },
  { id: 'jsx', label: 'JSX' },
  { id: 'julia', label: 'Julia' },
  { id: 'kotlin', label: 'Kotlin' },
  { id: 'latex', label: 'LaTeX' },
  { id: 'lean', label: 'Lean' },
  { id: 'less', label: 'Less' },
  { id: 'lua', label: 'Lua' },
  { id: 'makefile', label: 'Makefile' },
  { id: 'markdown', label: 'Markdown' },
  { id: 'matlab', label: 'MATLAB' },
  { id: 'mdx', label: 'MDX' },
  { id: 'mermaid', label: 'Mermaid' },
  { id: 'nginx', label: 'nginx' },
  { id: 'nim', label: 'Nim' },
  { id: 'nix', label: 'Nix' },
  { id: 'objective-c', label: 'Objective-C' },
  { id: 'ocaml', label: 'OCaml' },
  { id: 'pascal', label: 'Pascal' },
  { id: 'perl', label: 'Perl' },
  { id: 'php', label: 'PHP' },
  { id: 'powershell', label: 'PowerShell' },
  { id: 'prolog', label: 'Prolog' },
  { id: 'protobuf', label: 'Protocol Buffers' },
  { id: 'python', label: 'Python' },
  { id: 'r', label: 'R' },
  { id: 'racket', label: 'Racket' },
  { id: 'regex', label: 'Regular expression' },
  { id: 'ruby', label: 'Ruby' },
  { id: 'rust', label: 'Rust' },
  { id: 'sas', label: 'SAS' },
  { id: 'scala', label: 'Scala' },
  { id: 'scheme', label: 'Scheme' },
  { id: 'scss', label: 'SCSS' },
  { id: 'bash', label: 'Shell' },
  { id: 'console', label: 'Shell session' },
  { id: 'solidity', label: 'Solidity' },
  { id: 'sparql', label: 'SPARQL' },
  { id: 'sql', label: 'SQL' },
  { id: 'stata', label: 'Stata' },
  { id: 'svelte', label: 'Svelte' },
  { id: 'swift', label: 'Swift' },
  { id: 'system-verilog', label: 'SystemVerilog' },
  { id: 'terraform', label: 'Terraform' },
  { id: 'tex', label: 'TeX' },
  { id: 'toml', label: 'TOML' },
  { id: 'tsx', label: 'TSX' },
  { id: 'turtle', label: 'Turtle' },
  { id: 'typescript', label: 'TypeScript' },
  { id: 'verilog', label: 'Verilog' },
  { id: 'vhdl', label: 'VHDL' },
  { id: 'vim', label: 'Vim script' },
  { id: 'vb', label: 'Visual Basic' },
  { id: 'vue', label: 'Vue' },
  { id: 'wasm', label: 'WebAssembly' },
  { id: 'wgsl', label: 'WGSL' },
  { id: 'xml', label: 'XML' },
  { id: 'yaml', label: 'YAML' },
  { id: 'zig', label: 'Zig' },
];

export function languageName(word: string): string {
  const language = codeLanguage(word);
  return (
    OFFERED_LANGUAGES.find(({ id }) => id === word || (language !== null && codeLanguage(id) === language))
      ?.label ?? word
  );
}

/** Languages whose name or fence word has the words, those that begin with them first; a word of nobody's is offered too. */
export function findLanguages(words: string): readonly OfferedLanguage[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') {
    return OFFERED_LANGUAGES;
  }
  const rank = ({ id, label }: OfferedLanguage): number => {
    const names = [label.toLowerCase(), id];
    if (names.includes(wanted) || (codeLanguage(wanted) ?? '') === codeLanguage(id)) {
      return 0;
    }
    return names.some((name) => name.startsWith(wanted))
      ? 1
      : names.some((name) => name.includes(wanted))
        ? 2
        : 3;
  };
  const found = OFFERED_LANGUAGES.map((language) => ({ language, at: rank(language) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .map(({ language }) => language);
  const isWord = /^[\w#+.-]{1,40}$/u.test(wanted);
  return found.length === 0 && isWord ? [{ id: wanted, label: wanted }] : found;
}
