import type { Code } from '#shared/domain/taxonomy';
import { folded } from '#shared/lib/loose-text';

const known = new WeakMap<readonly Code[], TaxonomyIndex>();

/** The index of a taxonomy; the same for the same array, so that it is made once however often its tasks are opened. */
export function indexOf(codes: readonly Code[]): TaxonomyIndex {
  const index = known.get(codes) ?? new TaxonomyIndex(codes);
  known.set(codes, index);
  return index;
}

/** A taxonomy to browse and to search. Codes are named by their place in the list, 0-based. */
export class TaxonomyIndex {
  readonly codes: readonly Code[];
  readonly roots: readonly number[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #children: ReadonlyMap<string, readonly number[]>;
  #texts: SearchTexts | null = null;

  constructor(codes: readonly Code[]) {
    this.codes = codes;
    const children = new Map<string, number[]>();
    const roots: number[] = [];
    for (const [place, { parent }] of codes.entries()) {
      const siblings = parent === null ? roots : (children.get(parent) ?? []);
      siblings.push(place);
      if (parent !== null) {
        children.set(parent, siblings);
      }
    }
    this.roots = roots;
    this.#children = children;
    this.#places = new Map(codes.map(({ id }, place) => [id, place]));
  }

  get isTree(): boolean {
    return this.#children.size > 0;
  }

  codeAt(place: number): Code | undefined {
    return this.codes[place];
  }

  placeOf(id: string): number | null {
    return this.#places.get(id) ?? null;
  }

  childrenOf(id: string): readonly number[] {
    return this.#children.get(id) ?? [];
  }

  parentOf(place: number): number | null {
    const parent = this.codes[place]?.parent ?? null;
    return parent === null ? null : this.placeOf(parent);
  }

  /** The names above a code, from the top. */
  pathOf(place: number): string[] {
    const path: string[] = [];
    for (let at = this.parentOf(place); at !== null && path.length < 50; at = this.parentOf(at)) {
      path.unshift(this.codes[at]?.name ?? '');
    }
    return path;
  }

  /** Works out what searching needs, so that the first key does not have to wait for it. */
  prepare(): void {
    this.#texts ??= searchTexts(this);
  }

  /**
   * The places of the codes that fit, best first: the code itself, codes that begin so, names that begin so, names with
   * all the words, and names with some of the words whose others stand above them. Words may be cut short at their end;
   * case and diacritics do not count. Nothing for a query without letters and digits.
   */
  search(query: string): number[] {
    const wanted = folded(query);
    const words = wanted.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word));
    if (words.length === 0) {
      return [];
    }
    this.#texts ??= searchTexts(this);
    const { ids, own, above } = this.#texts;
    const parts = words.map((word) => ` ${word}`);
    const start = ` ${wanted}`;
    const found: number[][] = [[], [], [], [], []];
    for (let place = 0; place < own.length; place += 1) {
      const id = ids[place] ?? '';
      const text = own[place] ?? '';
      if (id.startsWith(start)) {
        found[id === start ? 0 : 1]?.push(place);
      } else if (text.startsWith(start)) {
        found[2]?.push(place);
      } else {
        const has = (part: string): boolean => text.includes(part) || id.startsWith(part);
        if (parts.every(has)) {
          found[3]?.push(place);
        } else if (
          parts.length > 1 &&
          parts.some(has) &&
          parts.every((part) => has(part) || above[place]?.includes(part))
        ) {
          found[4]?.push(place);
        }
      }
    }
    return found.flat();
  }
}

/** By place: the code, the name (each word after a blank), and the names above. */
interface SearchTexts {
  readonly ids: readonly string[];
  readonly own: readonly string[];
  readonly above: readonly string[];
}

function searchTexts(index: TaxonomyIndex): SearchTexts {
  const ids = index.codes.map(({ id }) => ` ${folded(id)}`);
  const own = index.codes.map(({ name }) => searchable(name));
  const above: (string | undefined)[] = new Array(index.codes.length).fill(undefined);
  const aboveOf = (place: number): string => {
    const ready = above[place];
    if (ready !== undefined) {
      return ready;
    }
    const parent = index.parentOf(place);
    // Set before going up, so that a circle, which is never imported, would still come to an end.
    above[place] = '';
    const text = parent === null ? '' : `${own[parent] ?? ''}${aboveOf(parent)}`;
    above[place] = text;
    return text;
  };
  return { ids, own, above: index.codes.map((_, place) => aboveOf(place)) };
}

/** A name as it is searched: parts of hyphenated words count as words too. */
function searchable(name: string): string {
  const text = folded(name);
  return /[.-]/.test(text) ? ` ${text} ${text.replace(/[.-]+/g, ' ')}` : ` ${text}`;
}
