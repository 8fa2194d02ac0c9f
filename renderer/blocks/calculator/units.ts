import type { Dimensions } from './quantity';

/** `value` in a unit is `value * factor + offset` in base units; only temperatures have an offset. */
export interface Unit {
  readonly factor: number;
  readonly dimensions: Dimensions;
  readonly offset?: number;
}

const PREFIXES: Readonly<Record<string, number>> = {
  T: 1e12,
  G: 1e9,
  M: 1e6,
  k: 1e3,
  h: 1e2,
  d: 1e-1,
  c: 1e-2,
  m: 1e-3,
  µ: 1e-6,
  μ: 1e-6,
  u: 1e-6,
  n: 1e-9,
  p: 1e-12,
};

const FORCE = { kg: 1, m: 1, s: -2 };
const PRESSURE = { kg: 1, m: -1, s: -2 };
const ENERGY = { kg: 1, m: 2, s: -2 };
const POWER = { kg: 1, m: 2, s: -3 };
const VOLUME = { m: 3 };
const VOLTAGE = { kg: 1, m: 2, s: -3, A: -1 };

/** Units that take the prefixes of the SI. */
const METRIC: Readonly<Record<string, readonly [number, Dimensions]>> = {
  m: [1, { m: 1 }],
  g: [1e-3, { kg: 1 }],
  s: [1, { s: 1 }],
  A: [1, { A: 1 }],
  K: [1, { K: 1 }],
  mol: [1, { mol: 1 }],
  L: [1e-3, VOLUME],
  l: [1e-3, VOLUME],
  N: [1, FORCE],
  Pa: [1, PRESSURE],
  bar: [1e5, PRESSURE],
  J: [1, ENERGY],
  cal: [4.184, ENERGY],
  Wh: [3_600, ENERGY],
  eV: [1.602176634e-19, ENERGY],
  W: [1, POWER],
  V: [1, VOLTAGE],
  Ω: [1, { kg: 1, m: 2, s: -3, A: -2 }],
  ohm: [1, { kg: 1, m: 2, s: -3, A: -2 }],
  C: [1, { A: 1, s: 1 }],
  F: [1, { kg: -1, m: -2, s: 4, A: 2 }],
  Hz: [1, { s: -1 }],
  bit: [1, { bit: 1 }],
  B: [8, { bit: 1 }],
  // Not of the SI, but written like it: equivalents and units of effect.
  Eq: [1, { Eq: 1 }],
  IU: [1, { IU: 1 }],
  U: [1, { IU: 1 }],
};

const day = 86_400;

/** Units with a name and size of their own. */
const OTHERS: Readonly<Record<string, Unit>> = {
  min: { factor: 60, dimensions: { s: 1 } },
  h: { factor: 3_600, dimensions: { s: 1 } },
  hr: { factor: 3_600, dimensions: { s: 1 } },
  hour: { factor: 3_600, dimensions: { s: 1 } },
  hours: { factor: 3_600, dimensions: { s: 1 } },
  d: { factor: day, dimensions: { s: 1 } },
  day: { factor: day, dimensions: { s: 1 } },
  days: { factor: day, dimensions: { s: 1 } },
  week: { factor: 7 * day, dimensions: { s: 1 } },
  weeks: { factor: 7 * day, dimensions: { s: 1 } },
  year: { factor: 365.25 * day, dimensions: { s: 1 } },
  years: { factor: 365.25 * day, dimensions: { s: 1 } },
  mcg: { factor: 1e-9, dimensions: { kg: 1 } },
  t: { factor: 1e3, dimensions: { kg: 1 } },
  lb: { factor: 0.45359237, dimensions: { kg: 1 } },
  oz: { factor: 0.028349523125, dimensions: { kg: 1 } },
  cc: { factor: 1e-6, dimensions: VOLUME },
  gal: { factor: 0.003785411784, dimensions: VOLUME },
  inch: { factor: 0.0254, dimensions: { m: 1 } },
  ft: { factor: 0.3048, dimensions: { m: 1 } },
  yd: { factor: 0.9144, dimensions: { m: 1 } },
  mi: { factor: 1_609.344, dimensions: { m: 1 } },
  mph: { factor: 0.44704, dimensions: { m: 1, s: -1 } },
  ha: { factor: 1e4, dimensions: { m: 2 } },
  acre: { factor: 4_046.8564224, dimensions: { m: 2 } },
  atm: { factor: 101_325, dimensions: PRESSURE },
  mmHg: { factor: 133.322387415, dimensions: PRESSURE },
  psi: { factor: 6_894.757293168, dimensions: PRESSURE },
  lbf: { factor: 4.4482216152605, dimensions: FORCE },
  hp: { factor: 745.69987158227, dimensions: POWER },
  rpm: { factor: 1 / 60, dimensions: { s: -1 } },
  rad: { factor: 1, dimensions: {} },
  deg: { factor: Math.PI / 180, dimensions: {} },
  '°': { factor: Math.PI / 180, dimensions: {} },
  ppm: { factor: 1e-6, dimensions: {} },
  KiB: { factor: 8 * 1_024, dimensions: { bit: 1 } },
  MiB: { factor: 8 * 1_024 ** 2, dimensions: { bit: 1 } },
  GiB: { factor: 8 * 1_024 ** 3, dimensions: { bit: 1 } },
  degC: { factor: 1, offset: 273.15, dimensions: { K: 1 } },
  '°C': { factor: 1, offset: 273.15, dimensions: { K: 1 } },
  degF: { factor: 5 / 9, offset: 459.67 * (5 / 9), dimensions: { K: 1 } },
  '°F': { factor: 5 / 9, offset: 459.67 * (5 / 9), dimensions: { K: 1 } },
  EUR: { factor: 1, dimensions: { EUR: 1 } },
  '€': { factor: 1, dimensions: { EUR: 1 } },
  USD: { factor: 1, dimensions: { USD: 1 } },
  $: { factor: 1, dimensions: { USD: 1 } },
  GBP: { factor: 1, dimensions: { GBP: 1 } },
  '£': { factor: 1, dimensions: { GBP: 1 } },
  CHF: { factor: 1, dimensions: { CHF: 1 } },
  JPY: { factor: 1, dimensions: { JPY: 1 } },
};

/** The unit of a name, with its prefix; null for a name that is no unit. Names are as they are written: mm is not Mm. */
export function unitOf(name: string): Unit | null {
  const own = Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined;
  if (own !== undefined) {
    return own;
  }
  const metric = metricUnit(name);
  if (metric !== null) {
    return metric;
  }
  const prefix = PREFIXES[name.slice(0, 1)];
  const base = metricUnit(name.slice(1));
  return prefix === undefined || base === null ? null : { ...base, factor: base.factor * prefix };
}

function metricUnit(name: string): Unit | null {
  const metric = Object.hasOwn(METRIC, name) ? METRIC[name] : undefined;
  return metric === undefined ? null : { factor: metric[0], dimensions: metric[1] };
}
