import type { MemorySample } from './memory';

/**
 * What may be held more for each 1,000 keys. At the list of tasks nothing of the texts is needed: what stays is held for
 * nothing. In a text each change can be taken back, so there what was written is kept once more.
 */
const MOST_GROWTH = {
  list: { objects: 150_000, nodes: 25, listeners: 8, mainHeap: 300_000 },
  text: { heap: 2_000_000, nodes: 1_500, listeners: 60, mainHeap: 300_000 },
} as const satisfies Record<MemorySample['place'], Partial<Record<Measure, number>>>;

type Measure = 'heap' | 'objects' | 'nodes' | 'listeners' | 'mainHeap';

export interface Growth {
  readonly sitting: number;
  readonly place: MemorySample['place'];
  readonly measure: Measure;
  /** For each 1,000 keys, without what comes of a longer text. */
  readonly slope: number;
  /** What the slope may be, with what is made once spread over the sitting. */
  readonly most: number;
}

/** What the first use of something leaves for good, once: a list of a kind, a worker, a field that React remembers. */
const ONCE = {
  heap: 3_000_000,
  objects: 800_000,
  nodes: 1_500,
  listeners: 200,
  mainHeap: 1_000_000,
} as const;

/** In the first keys of a sitting everything is new to the app that was just started. */
const WARM_UP = 500;
/** Fewer looks than this say nothing of a slope, */
const FEWEST = 4;
/** nor do looks at fewer keys: what is made once, at any of them, is then more than what grows. */
const SHORTEST = 1_000;

/** How what is held grows over each sitting, by the looks after its first keys; nothing of a sitting that is too short. */
export function growthOf(samples: readonly MemorySample[]): Growth[] {
  const sittings = [...new Set(samples.map(({ sitting }) => sitting))];
  return sittings.flatMap((sitting) =>
    (['list', 'text'] as const).flatMap((place) => {
      const looks = samples.filter(
        (sample) => sample.sitting === sitting && sample.place === place && sample.since >= WARM_UP,
      );
      const span = (looks.at(-1)?.presses ?? 0) - (looks[0]?.presses ?? 0);
      return looks.length < FEWEST || span < SHORTEST
        ? []
        : Object.entries(MOST_GROWTH[place]).map(([name, most]) => {
            const measure = name as Measure;
            const slope = slopeOf(looks, measure);
            return { sitting, place, measure, slope, most: most + (1_000 * ONCE[measure]) / span };
          });
    }),
  );
}

/** Of what a character of a text costs while it is shown: its nodes, their strings, their elements. */
const PER_CHARACTER = { heap: 60, objects: 0, nodes: 0.15, listeners: 0, mainHeap: 4 } as const;

/** Theil and Sen: the median of the slopes between all pairs, which a single odd look does not move. */
function slopeOf(looks: readonly MemorySample[], measure: Measure): number {
  const corrected = looks.map((look) => ({
    at: look.presses / 1_000,
    value: (look[measure] ?? 0) - (look.place === 'text' ? PER_CHARACTER[measure] * look.characters : 0),
  }));
  const slopes = corrected.flatMap((first, index) =>
    corrected
      .slice(index + 1)
      .filter(({ at }) => at > first.at)
      .map(({ at, value }) => (value - first.value) / (at - first.at)),
  );
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? 0;
}
