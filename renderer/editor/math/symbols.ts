export interface MathSymbol {
  /** What is written; the first □ is where the caret goes, or the selected part of the source. */
  readonly tex: string;
  readonly name: string;
  /** Shown instead of the TeX itself. */
  readonly shown?: string;
}

export interface SymbolGroup {
  readonly title: string;
  readonly symbols: readonly MathSymbol[];
}

const greek = (
  'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon ' +
  'phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega'
)
  .split(' ')
  .map((name) => ({
    tex: `\\${name}`,
    name: /^[A-Z]/u.test(name) ? `capital ${name.toLowerCase()}` : name.replace(/^var/u, 'variant '),
  }));

function named(list: Readonly<Record<string, string>>): MathSymbol[] {
  return Object.entries(list).map(([tex, name]) => ({ tex, name }));
}

/** The commonest symbols and structures, by tab of the palette. */
export const SYMBOL_GROUPS: readonly SymbolGroup[] = [
  {
    title: 'Structures',
    symbols: [
      { tex: '\\frac{□}{}', name: 'fraction', shown: '\\frac{a}{b}' },
      { tex: '{□}^{}', name: 'power, superscript', shown: 'x^{n}' },
      { tex: '{□}_{}', name: 'index, subscript', shown: 'x_{i}' },
      { tex: '\\sqrt{□}', name: 'square root', shown: '\\sqrt{x}' },
      { tex: '\\sqrt[n]{□}', name: 'nth root', shown: '\\sqrt[n]{x}' },
      { tex: '\\left( □ \\right)', name: 'brackets that grow, parentheses', shown: '\\left(x\\right)' },
      { tex: '\\left[ □ \\right]', name: 'square brackets that grow', shown: '\\left[x\\right]' },
      { tex: '\\left\\{ □ \\right\\}', name: 'braces that grow', shown: '\\left\\{x\\right\\}' },
      { tex: '\\left| □ \\right|', name: 'absolute value, determinant', shown: '\\left|x\\right|' },
      { tex: '\\left\\lVert □ \\right\\rVert', name: 'norm', shown: '\\lVert x\\rVert' },
      { tex: '\\sum_{i=1}^{n} □', name: 'sum', shown: '\\textstyle\\sum_{i}^{n}' },
      { tex: '\\prod_{i=1}^{n} □', name: 'product', shown: '\\textstyle\\prod_{i}^{n}' },
      { tex: '\\int_{a}^{b} □ \\, dx', name: 'integral', shown: '\\textstyle\\int_{a}^{b}' },
      { tex: '\\lim_{x \\to □}', name: 'limit', shown: '\\lim' },
      { tex: '\\frac{d □}{dx}', name: 'derivative', shown: '\\frac{dy}{dx}' },
      {
        tex: '\\frac{\\partial □}{\\partial x}',
        name: 'partial derivative',
        shown: '\\frac{\\partial f}{\\partial x}',
      },
      { tex: '\\binom{□}{k}', name: 'binomial coefficient, choose', shown: '\\binom{n}{k}' },
      { tex: '\\bar{□}', name: 'bar, mean', shown: '\\bar{x}' },
      { tex: '\\hat{□}', name: 'hat, estimate', shown: '\\hat{x}' },
      { tex: '\\vec{□}', name: 'vector', shown: '\\vec{x}' },
      { tex: '\\overline{□}', name: 'overline', shown: '\\overline{ab}' },
      { tex: '\\underbrace{□}_{}', name: 'brace beneath', shown: '\\underbrace{a}_{n}' },
      { tex: '\\text{□}', name: 'words, text', shown: '\\text{text}' },
      { tex: '\\mathbf{□}', name: 'bold', shown: '\\mathbf{A}' },
      {
        tex: '\\begin{pmatrix} □ & b \\\\ c & d \\end{pmatrix}',
        name: 'matrix',
        shown: '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}',
      },
      {
        tex: '\\begin{bmatrix} □ & b \\\\ c & d \\end{bmatrix}',
        name: 'matrix in square brackets',
        shown: '\\begin{bmatrix}a&b\\\\c&d\\end{bmatrix}',
      },
      {
        tex: '\\begin{cases} □ & \\text{if } \\\\ & \\text{otherwise} \\end{cases}',
        name: 'cases',
        shown: '\\begin{cases}a\\\\b\\end{cases}',
      },
      {
        tex: '\\begin{aligned} □ &= \\\\ &= \\end{aligned}',
        name: 'aligned lines, equations',
        shown: '\\begin{aligned}a&=b\\\\&=c\\end{aligned}',
      },
    ],
  },
  { title: 'Greek', symbols: greek },
  {
    title: 'Operators',
    symbols: named({
      '\\pm': 'plus or minus',
      '\\mp': 'minus or plus',
      '\\times': 'times, cross',
      '\\cdot': 'dot, multiplied',
      '\\div': 'divided by',
      '\\ast': 'asterisk',
      '\\circ': 'composed with, degree',
      '\\oplus': 'direct sum',
      '\\otimes': 'tensor product',
      '\\nabla': 'nabla, gradient',
      '\\partial': 'partial',
      '\\int': 'integral',
      '\\iint': 'double integral',
      '\\oint': 'contour integral',
      '\\sum': 'sum',
      '\\prod': 'product',
      '\\infty': 'infinity',
      '\\hbar': 'reduced Planck constant',
      '\\ell': 'script l',
      '\\Re': 'real part',
      '\\Im': 'imaginary part',
      '\\sin': 'sine',
      '\\cos': 'cosine',
      '\\tan': 'tangent',
      '\\ln': 'natural logarithm',
      '\\log': 'logarithm',
      '\\exp': 'exponential',
      '\\max': 'maximum',
      '\\min': 'minimum',
      '\\dots': 'dots, ellipsis',
      '\\cdots': 'centred dots',
      '\\vdots': 'vertical dots',
      '^{\\circ}': 'degrees',
      '\\%': 'per cent',
    }),
  },
  {
    title: 'Relations',
    symbols: named({
      '\\leq': 'less than or equal',
      '\\geq': 'greater than or equal',
      '\\neq': 'not equal',
      '\\approx': 'approximately',
      '\\equiv': 'equivalent, identical',
      '\\cong': 'congruent',
      '\\sim': 'similar, distributed as',
      '\\simeq': 'similar or equal',
      '\\propto': 'proportional to',
      '\\ll': 'much less than',
      '\\gg': 'much greater than',
      '\\prec': 'precedes',
      '\\succ': 'succeeds',
      '\\perp': 'perpendicular',
      '\\parallel': 'parallel',
      '\\mid': 'divides, given',
      '\\coloneqq': 'defined as',
      '\\models': 'models',
    }),
  },
  {
    title: 'Arrows',
    symbols: named({
      '\\to': 'to, right arrow',
      '\\leftarrow': 'left arrow',
      '\\leftrightarrow': 'left and right arrow',
      '\\Rightarrow': 'implies, double right arrow',
      '\\Leftarrow': 'implied by, double left arrow',
      '\\Leftrightarrow': 'if and only if, double arrow',
      '\\implies': 'implies',
      '\\iff': 'if and only if',
      '\\mapsto': 'maps to',
      '\\uparrow': 'up arrow',
      '\\downarrow': 'down arrow',
      '\\longrightarrow': 'long right arrow',
      '\\hookrightarrow': 'hook arrow, embeds',
      '\\rightleftharpoons': 'equilibrium, reversible reaction',
      '\\xrightarrow{□}': 'arrow with words above',
      '\\nearrow': 'increases, north-east arrow',
      '\\searrow': 'decreases, south-east arrow',
    }).map((symbol) => (symbol.tex.includes('□') ? { ...symbol, shown: '\\xrightarrow{k}' } : symbol)),
  },
  {
    title: 'Sets and logic',
    symbols: named({
      '\\in': 'element of, in',
      '\\notin': 'not an element of',
      '\\subset': 'subset',
      '\\subseteq': 'subset or equal',
      '\\supset': 'superset',
      '\\cup': 'union',
      '\\cap': 'intersection',
      '\\setminus': 'set minus',
      '\\emptyset': 'empty set',
      '\\mathbb{N}': 'natural numbers',
      '\\mathbb{Z}': 'integers',
      '\\mathbb{Q}': 'rational numbers',
      '\\mathbb{R}': 'real numbers',
      '\\mathbb{C}': 'complex numbers',
      '\\forall': 'for all',
      '\\exists': 'there exists',
      '\\nexists': 'there is no',
      '\\neg': 'not',
      '\\land': 'and',
      '\\lor': 'or',
      '\\vdash': 'proves',
      '\\top': 'true, top',
      '\\bot': 'false, bottom, contradiction',
      '\\therefore': 'therefore',
      '\\because': 'because',
      '\\mathbb{P}': 'probability',
      '\\mathbb{E}': 'expectation',
      '\\lfloor □ \\rfloor': 'floor',
      '\\lceil □ \\rceil': 'ceiling',
      '\\langle □ \\rangle': 'angle brackets, inner product',
    }).map((symbol) =>
      symbol.tex.includes('□') ? { ...symbol, shown: symbol.tex.replace('□', 'x') } : symbol,
    ),
  },
];

const FOUND_AT_MOST = 40;

/** Symbols whose name or command has the words; those that begin with them first. */
export function findSymbols(words: string): readonly MathSymbol[] {
  const wanted = words.trim().toLowerCase();
  const rank = ({ tex, name }: MathSymbol): number => {
    const names = `${name} ${tex.replace(/^\\/u, '')}`.toLowerCase();
    return names.startsWith(wanted)
      ? 0
      : new RegExp(`\\b${escaped(wanted)}`, 'u').test(names)
        ? 1
        : names.includes(wanted)
          ? 2
          : 3;
  };
  const seen = new Set<string>();
  return SYMBOL_GROUPS.flatMap(({ symbols }) => symbols)
    .filter(({ tex }) => !seen.has(tex) && seen.add(tex))
    .map((symbol) => ({ symbol, at: rank(symbol) }))
    .filter(({ at }) => at < 3)
    .sort((a, b) => a.at - b.at)
    .slice(0, FOUND_AT_MOST)
    .map(({ symbol }) => symbol);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
