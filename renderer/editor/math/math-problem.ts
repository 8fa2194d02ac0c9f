import { mathComplaint } from '../../markdown/set-math';

interface Plain {
  readonly complaint: RegExp;
  /** The same for people; $1 … stand for what was named. */
  readonly words: string;
}

const PLAIN: readonly Plain[] = [
  { complaint: /^Undefined control sequence: (\S+)/u, words: '$1 is not a command that is known here.' },
  { complaint: /^No such environment: (\S+)/u, words: 'There is no environment $1.' },
  { complaint: /^Expected '\}', got 'EOF'/u, words: 'A { is not closed: a } is missing.' },
  { complaint: /^Unexpected end of input in a macro argument/u, words: 'A { is not closed: a } is missing.' },
  { complaint: /^Expected 'EOF', got '\}'/u, words: 'There is a } too many.' },
  {
    complaint: /^Expected 'EOF', got '&'/u,
    words: 'An & has its place only in a matrix, in cases or in aligned.',
  },
  { complaint: /^Expected '\\right', got/u, words: 'A \\left has no \\right.' },
  { complaint: /^Expected 'EOF', got '\\right'/u, words: 'A \\right has no \\left.' },
  {
    complaint: /^Expected '\\end', got|^Expected & or \\\\ or \\cr or \\end/u,
    words: 'A \\begin has no \\end.',
  },
  {
    complaint: /^Mismatch: \\begin\{(.+?)\} matched by \\end\{(.+?)\}/u,
    words: '\\begin{$1} is closed by \\end{$2}.',
  },
  { complaint: /^Expected group after '(.+)'/u, words: 'Something must follow $1.' },
  { complaint: /^Expected group as argument to '(.+)'/u, words: '$1 needs something in braces after it.' },
  { complaint: /^Got function '(.+)' with no arguments as argument to/u, words: 'Put $1 into braces.' },
  {
    complaint: /^Double (super|sub)script/u,
    words: 'Two $1scripts follow one another: put the first part into braces.',
  },
  { complaint: /^Too many expansions/u, words: 'This formula would grow without end.' },
  {
    complaint: /^Can't use function '\$' in math mode/u,
    words: 'The $ signs around the formula are not written here.',
  },
  {
    complaint: /^Can't use function '(.+)' in math mode/u,
    words: '$1 has its place in text, not in a formula.',
  },
  { complaint: /^Expected '(.+)', got '(.+)'/u, words: 'Here $1 is expected, and $2 stands there.' },
  { complaint: /^Too long/u, words: 'This formula is too long to be shown.' },
  { complaint: /^Too large/u, words: 'This formula is too large to be shown.' },
  { complaint: /^Too deep/u, words: 'This formula is nested too deeply to be shown.' },
];

/** Why a formula cannot be set, in plain words; null when it can. */
export function mathProblem(source: string, isDisplay: boolean): string | null {
  const complaint = source.trim() === '' ? null : mathComplaint(source, isDisplay);
  if (complaint === null) {
    return null;
  }
  for (const { complaint: pattern, words } of PLAIN) {
    const match = pattern.exec(complaint);
    if (match !== null) {
      return words.replace(/\$(\d)/gu, (_all, index: string) => nameOf(match[Number(index)] ?? ''));
    }
  }
  return `This cannot be shown as a formula: ${complaint}.`;
}

function nameOf(word: string): string {
  return word === 'EOF' ? 'the end' : word;
}
