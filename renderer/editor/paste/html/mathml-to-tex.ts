/** The usual constructs of MathML as TeX, for pages that keep no source beside it. What is unknown gives its words. */
export function mathmlToTex(element: Element, depth = 0): string {
  const parts = [...element.children];
  const tex = (index: number) => {
    const part = parts[index];
    return part === undefined || depth > 40 ? '' : mathmlToTex(part, depth + 1);
  };
  const base = () => braced(tex(0), parts[0]);
  const text = (element.textContent ?? '').trim();
  switch (element.localName) {
    case 'mi':
      return SIGNS.get(text) ?? (text.length > 1 ? functionName(text) : text);
    case 'mn':
      return text;
    case 'mo':
      return SIGNS.get(text) ?? text;
    case 'mtext':
    case 'ms':
      return text === '' ? '' : `\\text{${text}}`;
    case 'mspace':
      return ' ';
    case 'mfrac':
      return `\\frac{${tex(0)}}{${tex(1)}}`;
    case 'msqrt':
      return `\\sqrt{${all(parts, depth)}}`;
    case 'mroot':
      return `\\sqrt[${tex(1)}]{${tex(0)}}`;
    case 'msup':
      return `${base()}^{${tex(1)}}`;
    case 'msub':
    case 'munder':
      return `${base()}_{${tex(1)}}`;
    case 'msubsup':
    case 'munderover':
      return `${base()}_{${tex(1)}}^{${tex(2)}}`;
    case 'mover': {
      const accent = ACCENTS.get((parts[1]?.textContent ?? '').trim());
      return accent === undefined ? `${base()}^{${tex(1)}}` : `${accent}{${tex(0)}}`;
    }
    case 'mtable':
      return `\\begin{matrix}${parts.map((row) => mathmlToTex(row, depth + 1)).join(' \\\\ ')}\\end{matrix}`;
    case 'mtr':
      return parts.map((cell) => all([...cell.children], depth)).join(' & ');
    case 'semantics':
      return tex(0);
    case 'annotation':
    case 'annotation-xml':
      return '';
    default:
      return parts.length === 0 ? text : all(parts, depth);
  }
}

function all(parts: readonly Element[], depth: number): string {
  return depth > 40
    ? ''
    : parts
        .map((part) => mathmlToTex(part, depth + 1))
        .filter((part) => part !== '')
        .join(' ');
}

function braced(tex: string, element: Element | undefined): string {
  return element?.localName === 'mrow' && element.children.length > 1 ? `{${tex}}` : tex;
}

function functionName(name: string): string {
  return /^(?:sin|cos|tan|log|ln|exp|lim|max|min|det|dim|gcd|inf|sup|arg|sinh|cosh|tanh)$/u.test(name)
    ? `\\${name}`
    : `\\mathrm{${name}}`;
}

const ACCENTS = new Map(
  Object.entries({
    '^': '\\hat',
    ˆ: '\\hat',
    '¯': '\\overline',
    '‾': '\\overline',
    '→': '\\vec',
    '~': '\\tilde',
    '˜': '\\tilde',
    '˙': '\\dot',
    '¨': '\\ddot',
  }),
);

/** Invisible operators are nothing in TeX. */
const SIGNS = new Map(
  Object.entries({
    '\u2061': '',
    '\u2062': '',
    '\u2063': '',
    '−': '-',
    '×': '\\times',
    '÷': '\\div',
    '·': '\\cdot',
    '⋅': '\\cdot',
    '±': '\\pm',
    '≤': '\\le',
    '≥': '\\ge',
    '≠': '\\ne',
    '≈': '\\approx',
    '≡': '\\equiv',
    '∼': '\\sim',
    '∝': '\\propto',
    '→': '\\to',
    '⇒': '\\Rightarrow',
    '⇔': '\\Leftrightarrow',
    '∈': '\\in',
    '∉': '\\notin',
    '⊂': '\\subset',
    '⊆': '\\subseteq',
    '∪': '\\cup',
    '∩': '\\cap',
    '∀': '\\forall',
    '∃': '\\exists',
    '∑': '\\sum',
    '∏': '\\prod',
    '∫': '\\int',
    '∂': '\\partial',
    '∇': '\\nabla',
    '∞': '\\infty',
    '…': '\\dots',
    '⋯': '\\cdots',
    '{': '\\{',
    '}': '\\}',
    '%': '\\%',
    α: '\\alpha',
    β: '\\beta',
    γ: '\\gamma',
    δ: '\\delta',
    ε: '\\varepsilon',
    ζ: '\\zeta',
    η: '\\eta',
    θ: '\\theta',
    κ: '\\kappa',
    λ: '\\lambda',
    μ: '\\mu',
    ν: '\\nu',
    ξ: '\\xi',
    π: '\\pi',
    ρ: '\\rho',
    σ: '\\sigma',
    τ: '\\tau',
    φ: '\\varphi',
    χ: '\\chi',
    ψ: '\\psi',
    ω: '\\omega',
    Γ: '\\Gamma',
    Δ: '\\Delta',
    Θ: '\\Theta',
    Λ: '\\Lambda',
    Π: '\\Pi',
    Σ: '\\Sigma',
    Φ: '\\Phi',
    Ψ: '\\Psi',
    Ω: '\\Omega',
  }),
);
