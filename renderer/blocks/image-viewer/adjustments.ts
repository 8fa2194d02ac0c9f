/** How the greys and colours of an image are shown; the image itself stays as it is. Per cent, or parts of 255. */
export interface Adjustments {
  /** −100 … 100. */
  readonly brightness: number;
  /** −100 … 100. */
  readonly contrast: number;
  /** How many of the 256 steps are spread over the whole range from black to white: 2 … 255. */
  readonly window: number;
  /** The step in the middle of the window: 0 … 255. */
  readonly level: number;
  readonly isInverted: boolean;
}

export const UNADJUSTED: Adjustments = {
  brightness: 0,
  contrast: 0,
  window: 255,
  level: 128,
  isInverted: false,
};

/** What becomes of a value from 0 to 1: value × slope + intercept, cut to that range. */
export interface Linear {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * All adjustments as one linear function, so that nothing is cut off in between: first window and level, then contrast
 * about the middle, brightness, inversion. Null when nothing is changed.
 */
export function toLinear(adjustments: Adjustments): Linear | null {
  const { brightness, contrast, window, level, isInverted } = adjustments;
  if (isUnadjusted(adjustments)) {
    return null;
  }
  const width = Math.max(2, window) / 255;
  const middle = level === UNADJUSTED.level ? 0.5 : level / 255;
  // 100 makes the contrast eight times as strong, −100 takes all of it away.
  const factor = contrast >= 0 ? 8 ** (contrast / 100) : 1 + contrast / 100;
  const slope = factor / width;
  const intercept = 0.5 - slope * middle + brightness / 100;
  return isInverted ? { slope: -slope, intercept: 1 - intercept } : { slope, intercept };
}

export function isUnadjusted(adjustments: Adjustments): boolean {
  return (Object.keys(UNADJUSTED) as (keyof Adjustments)[]).every(
    (name) => adjustments[name] === UNADJUSTED[name],
  );
}
