/** Signs that stand for the tags of lowered and raised words in the outline of a text (meaning.ts). */
export const SCRIPT_SIGNS: Readonly<Record<string, string>> = {
  '<sub>': '\uE000',
  '</sub>': '\uE001',
  '<sup>': '\uE002',
  '</sup>': '\uE003',
};

const TAGS = new Map(Object.entries(SCRIPT_SIGNS).map(([tag, sign]) => [sign, tag]));
/** What stands around words that the parser has found to be lowered or raised: tags in them have no part outside. */
export const SCOPE = { start: '\uE004', end: '\uE005' } as const;

const MARKS: Readonly<Record<string, string>> = { '\uE000': '\uE013', '\uE002': '\uE014' };
const CLOSED_BY: Readonly<Record<string, string>> = { '\uE001': '\uE000', '\uE003': '\uE002' };

interface Unit {
  text: string;
  readonly isWord: boolean;
}

/**
 * Turns tags that find their partner into marks on the words between them, and the others back into tags. Done on words
 * without nesting, because which of two marks is the outer one is nothing that a text says.
 */
export function markScripts(flat: string): string {
  const units: Unit[] = (
    flat.match(/⟦[^⟧]*⟧|‹[^›]*›[\uE010-\uE014]*|[\uE000-\uE005]|\s|[^\s\uE010-\uE014][\uE010-\uE014]*/gu) ??
    []
  ).map((text) => ({
    text,
    isWord: !/^(?:\s|[\uE000-\uE005]|⏎|‹<br>›|⟦)/u.test(text),
  }));
  const outer: number[][] = [];
  let open: number[] = [];
  for (const [index, unit] of units.entries()) {
    const opener = CLOSED_BY[unit.text];
    if (MARKS[unit.text] !== undefined) {
      open.push(index);
    } else if (unit.text === SCOPE.start) {
      outer.push(open);
      open = [];
    } else if (unit.text === SCOPE.end) {
      open = outer.pop() ?? [];
    } else if (opener !== undefined) {
      const from = open.findLast((at) => units[at]?.text === opener);
      if (from !== undefined) {
        open = open.filter((at) => at < from);
        pair(units, from, index);
      }
    }
  }
  return units
    .map(({ text }) =>
      text === SCOPE.start || text === SCOPE.end
        ? ''
        : TAGS.has(text)
          ? `‹${TAGS.get(text)}›`
          : text.replace(/[\uE013\uE014]+$/u, (marks) => [...marks].sort().join('')),
    )
    .join('');
}

function pair(units: Unit[], from: number, to: number): void {
  const inside = units.slice(from + 1, to);
  if (inside.some(({ isWord }) => isWord)) {
    const mark = MARKS[units[from]?.text ?? ''] ?? '';
    for (const unit of inside) {
      unit.text += unit.isWord ? mark : '';
    }
    units[from] = { text: '', isWord: false };
    units[to] = { text: '', isWord: false };
  }
}
