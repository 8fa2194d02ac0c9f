/** A passage of an old text and what stands in its place in a newer one, as a comparison found them. */
export interface Passage {
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
}

export interface PutBack {
  readonly text: string;
  /** `place`: where it stood. `end`: its place is gone, it stands at the end now. */
  readonly at: 'place' | 'end';
}

/**
 * The newest text with an old passage put back. `older` and `newer` are the texts that were compared; `now` is what
 * there is by now, which may be another than `newer`.
 */
export function putBackPassage(passage: Passage, older: string, newer: string, now: string): PutBack {
  const old = older.slice(passage.before.start, passage.before.end);
  const current = newer.slice(passage.after.start, passage.after.end);
  const place = now === newer ? passage.after : findPlace(passage, newer, now, current);
  if (place === null) {
    return { text: old.trim() === '' ? now : joined(now, old.trim(), ''), at: 'end' };
  }
  const [head, tail] = [now.slice(0, place.start), now.slice(place.end)];
  // A passage that takes the place of another stands where that stood, its gaps included.
  return {
    text:
      current.trim() === '' || old.trim() === ''
        ? joined(head, old.trim(), tail)
        : head + gapped(old, current) + tail,
    at: 'place',
  };
}

function findPlace(
  { after }: Passage,
  newer: string,
  now: string,
  current: string,
): { readonly start: number; readonly end: number } | null {
  if (current.trim() !== '') {
    const start = nearest(now, current, after.start);
    return start === -1 ? null : { start, end: start + current.length };
  }
  // Nothing stands there: between its neighbours, where one of them is still what it was.
  const before = /[^\n]+\n*$/.exec(newer.slice(0, after.start))?.[0] ?? '';
  const start = before === '' ? -1 : nearest(now, before, after.start - before.length);
  if (start !== -1) {
    return { start: start + before.length, end: start + before.length };
  }
  const behind = /^\n*[^\n]+/.exec(newer.slice(after.end))?.[0] ?? '';
  const next = behind === '' ? -1 : nearest(now, behind, after.end);
  return next === -1 ? null : { start: next, end: next };
}

/** Where a text stands in another, the nearest to a place where it does so more than once; -1 where it does not. */
function nearest(text: string, wanted: string, place: number): number {
  let best = -1;
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    if (best === -1 || Math.abs(at - place) < Math.abs(best - place)) {
      best = at;
    }
  }
  return best;
}

/** The old passage with the line ends around the current one. */
function gapped(old: string, current: string): string {
  const before = /^\n*/.exec(current)?.[0] ?? '';
  const behind = /\n*$/.exec(current)?.[0] ?? '';
  return before + old.replace(/^\n+|\n+$/g, '') + behind;
}

/** Blocks apart by an empty line. */
function joined(head: string, middle: string, tail: string): string {
  return [head.replace(/\n+$/, ''), middle, tail.replace(/^\n+/, '')]
    .filter((part) => part !== '')
    .join('\n\n');
}
