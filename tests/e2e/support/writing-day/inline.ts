/** How words are marked: 'plain', a format, or `link ` with its address. */
export type Mark = 'plain' | 'bold' | 'italic' | 'strike' | 'code' | 'sub' | 'sup' | `link ${string}`;

/** Words of one mark, or (`mark` null) a formula or a reference that stands between words, as Markdown. */
export interface Run {
  readonly text: string;
  readonly mark: Mark | null;
}

/** The words of a paragraph, a cell, an item. Offsets count characters of words; what stands between them has none. */
export type Inline = readonly Run[];

/** A word that stands alone in unmarked text: what is done to it touches nothing else. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function plain(text: string): Inline {
  return joined([{ text, mark: 'plain' }]);
}

export function atom(markdown: string): Run {
  return { text: markdown, mark: null };
}

export function lengthOf(words: Inline): number {
  return words.reduce((sum, run) => sum + (run.mark === null ? 0 : run.text.length), 0);
}

export function textOf(words: Inline): string {
  return words.map((run) => (run.mark === null ? '' : run.text)).join('');
}

/** The words before an offset and those behind it; what stands between words at the offset itself goes to the left. */
export function split(words: Inline, offset: number): [Inline, Inline] {
  const left: Run[] = [];
  const right: Run[] = [];
  let at = 0;
  for (const run of words) {
    const length = run.mark === null ? 0 : run.text.length;
    const cut = Math.max(0, Math.min(length, offset - at));
    if (run.mark === null) {
      (at <= offset ? left : right).push(run);
    } else {
      left.push({ ...run, text: run.text.slice(0, cut) });
      right.push({ ...run, text: run.text.slice(cut) });
    }
    at += length;
  }
  return [joined(left), joined(right)];
}

/** Puts runs in at an offset. */
export function insert(words: Inline, offset: number, ...runs: readonly Run[]): Inline {
  const [left, right] = split(words, offset);
  return joined([...left, ...runs, ...right]);
}

/** Takes the characters between two offsets out. */
export function cut(words: Inline, start: number, end: number): Inline {
  return joined([...split(words, start)[0], ...split(words, end)[1]]);
}

export function markWords(words: Inline, start: number, end: number, mark: Mark): Inline {
  const [left, rest] = split(words, start);
  const [middle, right] = split(rest, end - start);
  return joined([...left, ...middle.map((run) => (run.mark === null ? run : { ...run, mark })), ...right]);
}

/** Words that nothing but unmarked text touches. */
export function freeWords(words: Inline): Word[] {
  let at = 0;
  return words.flatMap((run, index) => {
    const start = at;
    at += run.mark === null ? 0 : run.text.length;
    if (run.mark !== 'plain') {
      return [];
    }
    return [...run.text.matchAll(/[a-z]+/giu)].flatMap((match) => {
      const end = match.index + match[0].length;
      const isFree =
        (match.index > 0 || index === 0) && (end < run.text.length || index === words.length - 1);
      return isFree ? [{ start: start + match.index, end: start + end, text: match[0] }] : [];
    });
  });
}

/** Words of a mark of their own, with unmarked text on both sides. */
export function markedWords(words: Inline): (Word & { readonly mark: Mark })[] {
  let at = 0;
  return words.flatMap((run, index) => {
    const start = at;
    at += run.mark === null ? 0 : run.text.length;
    const isAlone = words[index - 1]?.mark === 'plain' && words[index + 1]?.mark === 'plain';
    return run.mark === null || run.mark === 'plain' || !isAlone
      ? []
      : [{ start, end: at, text: run.text, mark: run.mark }];
  });
}

export function replaceIn(words: Inline, sought: string, by: string): Inline {
  return words.map((run) =>
    run.mark === null ? run : { ...run, text: run.text.replace(new RegExp(sought, 'giu'), by) },
  );
}

export function printInline(words: Inline): string {
  return words
    .map(({ text, mark }) => printRun(text, mark))
    .join('')
    .trim();
}

function printRun(text: string, mark: Run['mark']): string {
  switch (mark) {
    case null:
    case 'plain':
      return text;
    case 'bold':
      return `**${text}**`;
    case 'italic':
      return `*${text}*`;
    case 'strike':
      return `~~${text}~~`;
    case 'code':
      return `\`${text}\``;
    case 'sub':
    case 'sup':
      return `<${mark}>${text}</${mark}>`;
    default:
      return `[${text}](${mark.slice('link '.length)})`;
  }
}

/** Neighbours of one mark as one run, and none without words. */
export function joined(runs: Inline): Inline {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (run.text === '') {
      continue;
    }
    if (last !== undefined && run.mark !== null && last.mark === run.mark) {
      whole[whole.length - 1] = { ...last, text: last.text + run.text };
    } else {
      whole.push(run);
    }
  }
  return whole;
}
