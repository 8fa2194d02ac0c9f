import { writePng } from './png';

/** Where things are in the film, in its pixels, for tests that mark them. */
export const chestFilm = {
  width: 900,
  height: 1_000,
  /** The white lower part of the left lung, which is on the right of the film. */
  effusion: { x: 560, y: 640, width: 220, height: 220 },
} as const;

/**
 * A schematic chest radiograph: lungs, spine, heart, ribs, and fluid at the base of one lung. For tests alone, so that
 * screenshots show something to look at.
 */
export function drawChestFilm(): Buffer {
  const { width, height, effusion } = chestFilm;
  return writePng(width, height, (x, y) => {
    const lung = ((Math.abs(x - 450) - 190) / 135) ** 2 + ((y - 480) / 360) ** 2;
    const spine = Math.max(0, 1 - Math.abs(x - 450) / 42) * 60;
    const heart = ((x - 500) / 150) ** 2 + ((y - 660) / 170) ** 2 < 1 ? 95 : 0;
    const rib = Math.sin((y + Math.abs(x - 450) * 0.45) / 17) > 0.72 ? 26 : 0;
    const isFluid = x > effusion.x - 20 && lung < 1 && y > effusion.y + (x - effusion.x) * -0.18;
    const grain = ((x * 7919 + y * 104_729) >> 3) % 9;
    const air = lung < 1 ? 34 : 122 - Math.min(60, (lung - 1) * 26);
    return Math.max(0, Math.min(255, Math.round((isFluid ? 178 : air + rib) + spine + heart + grain)));
  });
}

/** The same from the side, more schematic still. */
export function drawLateralFilm(): Buffer {
  return writePng(700, 900, (x, y) => {
    const chest = ((x - 350) / 260) ** 2 + ((y - 430) / 380) ** 2;
    const spine = Math.abs(x - 560 + Math.sin(y / 90) * 12) < 34 ? 70 : 0;
    const disc = spine > 0 && y % 62 < 8 ? -40 : 0;
    return Math.max(0, Math.min(255, (chest < 1 ? 60 : 25) + spine + disc + ((x * 31 + y * 17) % 7)));
  });
}
