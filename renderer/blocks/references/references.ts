import { createContext, useContext } from 'react';
import type { CriterionLink } from '#shared/domain/contributions';
import type { TextPlace, TextSource } from '#shared/domain/text-source';
import type { PassageState } from '#shared/lib/find-passage';
import type { StepId, TextId } from '#shared/lib/ids';
import type { TextAnchor } from '#shared/lib/text-anchor';
import type { QuoteAction } from '../quoting/quote-bar';
import type { ResponseReveal } from '../response-panels/response-panels';

/** Something that may be made of a passage of any text. */
export interface PassageUse extends Omit<QuoteAction, 'onAct' | 'isOffered'> {
  readonly onAct: (place: TextPlace) => void;
  readonly isOffered?: (place: TextPlace) => boolean;
}

/** A passage that is to be shown, wherever its text stands. */
export interface PlaceReveal extends ResponseReveal {
  readonly source: TextSource;
  /** The step beside which it is shown. */
  readonly step: StepId;
}

/** A text of the material as the expert sees it. */
export interface NamedSource {
  readonly id: TextId;
  readonly letter: string;
  readonly name: string;
  readonly markdown: string;
}

/** A link of a criterion as it is stored. */
export interface KeptLink extends CriterionLink {
  readonly kept?: boolean;
}

/**
 * What the workspace knows of references: what may be made of passages, and how one gets to them. Steps are drawn anew
 * when it changes, so it does not change while somebody types.
 */
export interface References {
  readonly readOnly: boolean;
  /** What is offered for a passage, in every text; the same array for as long as it is the same. */
  readonly uses: readonly PassageUse[];
  /** A reference is being pointed to other words: choosing them is all that is offered. */
  readonly isPointing: boolean;
  readonly reveal: PlaceReveal | null;
  /** "Response A", "Your prompt". */
  readonly nameOf: (source: TextSource) => string;
  /** A text of the material, for a step that does not show it of itself. */
  readonly textOf: (source: TextSource) => NamedSource | null;
  /** Brings a passage into view, its text first where that is not to be seen. */
  readonly show: (place: TextPlace) => void;
  /** Lets the expert choose the words that a reference is to point to; its text is shown where the old ones were. */
  readonly pointAgain: (
    place: TextPlace,
    onPoint: (place: TextPlace) => void,
    accepts?: (place: TextPlace) => boolean,
  ) => void;
  /** The links of a criterion as the draft has them. */
  readonly linksOf: (criterion: string) => readonly KeptLink[];
  /** Changes a link of a criterion; null takes it away, and offers it back. */
  readonly changeLink: (id: string, change: Partial<TextPlace & { kept: true }> | null) => void;
  /** All passages of a text that criteria are linked to, the same array for the same passages. */
  readonly linkedIn: (source: TextSource) => readonly TextAnchor[];
  /**
   * The step on the screen takes quotes itself, at its caret. Gives the function that ends this.
   */
  readonly takeQuotes: (take: (place: TextPlace, sourceName: string) => void) => () => void;
  /** The passage as Markdown, where its words alone would be another text (a formula, a table); null if not. */
  readonly markdownOf: (place: TextPlace) => string | null;
}

/** Null where nothing refers to anything, as in a part that is shown by itself. */
export const ReferencesContext = createContext<References | null>(null);

export function useReferences(): References | null {
  return useContext(ReferencesContext);
}

/** How the words stand that a reference points to. */
export type PlaceStates = (place: TextPlace) => PassageState;

/** Changes with every save: only what shows references listens to it. */
export const PlaceStatesContext = createContext<PlaceStates>(() => 'there');

export function usePlaceStates(): PlaceStates {
  return useContext(PlaceStatesContext);
}
