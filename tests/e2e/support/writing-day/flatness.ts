import type { MemorySample } from './memory';

/**
 * What may be held more for each 1,000 keys. At the list of tasks nothing of the texts is needed: what stays is held for
 * nothing. In a text each change can be taken back, so there what was written is kept once more.
 */
export const MOST_GROWTH = {
  list: { heap: 150_000, nodes: 25, listeners: 8, mainHeap: 150_000 },
  text: { heap: 2_000_000, nodes: 1_500, listeners: 60, mainHeap: 300_000 },
} as const;

type Measure = keyof (typeof MOST_GROWTH)['list'];
const MEASURES = Object.keys(MOST_GROWTH.list) as Measure[];

export interface Growth {
  readonly sitting: number;
  readonly place: MemorySample['place'];
  readonly measure: Measure;
  /** For each 1,000 keys, without what comes of a longer text. */
  readonly slope: number;
  readonly most: number;
}

/** Fewer looks than this say nothing of a slope. */
const FEWEST = 4;

/** How what is held grows over each sitting: the slope between the medians of its first and its last looks. */
export function growthOf(samples: readonly MemorySample[]): Growth[] {
  const sittings = [...new Set(samples.map(({ sitting }) => sitting))];
  return sittings.flatMap((sitting) =>
    (['list', 'text'] as const).flatMap((place) => {
      const looks = samples.filter((sample) => sample.sitting === sitting && sample.place === place);
      return looks.length < FEWEST
        ? []
        : MEASURES.map((measure) => ({
            sitting,
            place,
            measure,
            slope: slopeOf(looks, measure),
            most: MOST_GROWTH[place][measure],
          }));
    }),
  );
}

/** Of what a character of a text costs while it is shown: its nodes, their strings, their elements. */
const PER_CHARACTER = { heap: 60, nodes: 0.15, listeners: 0, mainHeap: 4 } as const;

/** Theil and Sen: the median of the slopes between all pairs, which a single odd look does not move. */
function slopeOf(looks: readonly MemorySample[], measure: Measure): number {
  const corrected = looks.map((look) => ({
    at: look.presses / 1_000,
    value: look[measure] - (look.place === 'text' ? PER_CHARACTER[measure] * look.characters : 0),
  }));
  const slopes = corrected.flatMap((first, index) =>
    corrected
      .slice(index + 1)
      .filter(({ at }) => at > first.at)
      .map(({ at, value }) => (value - first.value) / (at - first.at)),
  );
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? 0;
}
