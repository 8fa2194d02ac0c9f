/** Where something was found: text by its place in the list, offsets in UTF-16 code units. */
export interface FoundSpan {
  readonly text: number;
  readonly start: number;
  readonly end: number;
  /** What is to be put there; empty unless that was asked for. */
  readonly insert: string;
}

/** Every match in every text. With a template each says what it would be replaced by; `$1` is a group, `$$` a dollar. */
export function findInTexts(pattern: RegExp, texts: readonly string[], template: string | null): FoundSpan[] {
  const found: FoundSpan[] = [];
  texts.forEach((text, index) => {
    for (const match of text.matchAll(pattern)) {
      const [whole] = match;
      if (whole !== '') {
        const insert = template === null ? '' : fillTemplate(template, match);
        found.push({ text: index, start: match.index, end: match.index + whole.length, insert });
      }
    }
  });
  return found;
}

function fillTemplate(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/gu, (sign, dollar, all, number, name) => {
    if (dollar !== undefined) {
      return '$';
    }
    if (all !== undefined) {
      return match[0];
    }
    if (name !== undefined) {
      return match.groups === undefined ? sign : (match.groups[name] ?? '');
    }
    // `$10` is the first group and a nought where there are not ten.
    const short = number.length > 1 ? groupOf(match, number[0]) : null;
    return groupOf(match, number) ?? (short === null ? sign : short + number[1]);
  });
}

/** What a group took, '' when it took no part; null when there is no such group. */
function groupOf(match: RegExpExecArray, number: string): string | null {
  const group = Number(number);
  return group > 0 && group < match.length ? (match[group] ?? '') : null;
}
