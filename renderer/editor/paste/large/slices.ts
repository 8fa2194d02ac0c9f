/** How long the window may be kept from anything else at a time, in milliseconds. */
const SLICE = 40;
const LONGEST_SLICE = 80;

/** The end of the next frame; of the next moment, where no frames are drawn because the window is not seen. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // We are before the frame's layout and paint; a timer is heard after them.
      setTimeout(resolve, 0);
    });
  });
}

/** Runs a reading to its end in slices, a frame between them. */
export async function readInSlices<Result>(
  reading: Generator<void, Result, void>,
  isOver: () => boolean,
): Promise<Result | null> {
  for (;;) {
    const start = performance.now();
    while (performance.now() - start < SLICE) {
      const step = reading.next();
      if (step.done === true) {
        return step.value;
      }
    }
    await nextFrame();
    if (isOver()) {
      return null;
    }
  }
}

/**
 * How much to do in the next slice, after this much took that long, and the frame that shows it so long. A frame costs
 * the more the longer the text is, however little is new in it: where frames are dear, there are fewer of them.
 */
export function adaptedSize(
  size: number,
  { took, frame }: { readonly took: number; readonly frame: number },
  least: number,
  most: number,
): number {
  const slice = Math.min(LONGEST_SLICE, Math.max(SLICE, frame / 2));
  const wanted = (size * slice) / Math.max(1, took);
  // Never more than twice as much: one quick slice says little about the next.
  return Math.round(Math.min(most, Math.max(least, Math.min(size * 2, wanted))));
}
