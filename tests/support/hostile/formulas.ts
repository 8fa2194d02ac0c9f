const BODIES = [
  '\\href{javascript:window.pwned=1}{x}',
  '\\url{javascript:window.pwned=1}',
  '\\includegraphics{https://attacker.invalid/x.png}',
  '\\htmlId{root}{x}',
  '\\htmlClass{fixed}{x}',
  '\\htmlStyle{position:fixed;inset:0}{x}',
  '\\htmlData{onclick=window.pwned=1}{x}',
  '\\def\\a{\\a\\a}\\a',
  '\\def\\a{\\b}\\def\\b{\\a}\\a',
  '\\gdef\\frac{x}\\frac12',
  '\\let\\a=\\def \\a\\b{\\b}\\b',
  '\\edef\\a{xx}\\edef\\a{\\a\\a}\\edef\\a{\\a\\a}\\edef\\a{\\a\\a}\\edef\\a{\\a\\a}\\edef\\a{\\a\\a}\\edef\\a{\\a\\a}\\a',
  '\\newcommand\\text[1]{#1#1}\\text{\\text{\\text{\\text{x}}}}',
  '\\rule{1e9em}{1e9em}',
  '\\kern{1000000em}x',
  '\\hspace{-1e6em}x',
  '\\raisebox{1e6em}{x}',
  '\\text{<script>window.pwned=1</script>}',
  '\\unicode{x3c}script\\unicode{x3e}',
  '<img src=x onerror=window.pwned=1>',
  '\\textcolor{red;background:url(https://attacker.invalid)}{x}',
  '\\colorbox{#fff"onload="window.pwned=1}{x}',
  '\\begin{array}{*{1000}{c}}1\\end{array}',
  '\\begin{matrix}',
  '\\end{matrix}',
  '\\left(',
  '\\right)',
  '\\frac',
  '{',
  '}',
  '\\char"0',
  '\\char"110000',
  'x_{x_{x_{x_{x_{x}}}}}',
  'x₁₂³⁴ⁿ',
  'é̂̃̄',
  '\\operatorname{constructor}',
  '\\__proto__',
  '\\constructor',
  '\\toString',
  '\\verb|<b>|',
  '\\tag{<b>}x',
  '\\ce{H2O}',
  '%\n',
  '#1',
  '&',
  '\\\\',
];

const REPEATS: readonly ((body: string) => string)[] = [
  (body) => `$${body}$`,
  (body) => `$$\n${body}\n$$`,
  (body) => `\`\`\`math\n${body}\n\`\`\``,
  (body) => `| $${body}$ |\n| --- |\n| $${body}$ |`,
];

const LONG = [
  '{'.repeat(2_000),
  'x^'.repeat(2_000),
  '\\frac{'.repeat(900),
  '\\sqrt'.repeat(1_500),
  '\\left('.repeat(700),
  'x'.repeat(9_000),
];

/** Formulas that try to run, to load, to grow without end, or to break what sets them. */
export function formulas(): string[] {
  return [...BODIES, ...LONG].flatMap((body) => REPEATS.map((repeat) => repeat(body)));
}
