import type { Code } from '#shared/domain/taxonomy';
import type { TaxonomyIndex } from './taxonomy-index';

/** Codes at hand, by id; the newest of `recent` first. */
export interface Handy {
  readonly favourites: readonly string[];
  readonly recent: readonly string[];
}

const MOST_FAVOURITES = 30;
const MOST_RECENT = 12;
/** As many as there are digits. */
const MOST_SHOWN = 9;

export interface QuickCode {
  readonly code: Code;
  readonly isFavourite: boolean;
}

/** The codes that the digits 1–9 pick: favourites, then what was used last. Codes that are gone are left out. */
export function quickCodes(index: TaxonomyIndex, { favourites, recent }: Handy): QuickCode[] {
  const ids = [...favourites, ...recent.filter((id) => !favourites.includes(id))];
  return ids
    .flatMap((id) => {
      const code = index.codeAt(index.placeOf(id) ?? -1);
      return code === undefined ? [] : [{ code, isFavourite: favourites.includes(id) }];
    })
    .slice(0, MOST_SHOWN);
}

export function withRecent(handy: Handy, id: string): Handy {
  return { ...handy, recent: [id, ...handy.recent.filter((other) => other !== id)].slice(0, MOST_RECENT) };
}

export function withFavouriteToggled(handy: Handy, id: string): Handy {
  const favourites = handy.favourites.includes(id)
    ? handy.favourites.filter((other) => other !== id)
    : [...handy.favourites, id].slice(-MOST_FAVOURITES);
  return { ...handy, favourites };
}

/** Whether typing a digit can only mean one of the quick codes: then no code begins with one. */
export function digitsAreFree(index: TaxonomyIndex): boolean {
  return !index.codes.some(({ id }) => /^\d/.test(id));
}
