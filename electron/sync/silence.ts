import type { Timers } from '../platform/clock';

/** How long the hub may be silent before a call counts as failed, in milliseconds. */
export const SILENCE_LIMIT = 30_000;

/** A call that is called off after a silence, not after a time, so that slow lines get there too. */
export interface Silence {
  readonly signal: AbortSignal;
  /** Something came: the silence begins anew. */
  heard(): void;
  /** The call is over, whatever came of it. */
  end(): void;
}

/** Watches over one call. `allowance` is what sending itself may take before the first answer, in milliseconds. */
export function watchSilence(timers: Timers, allowance = 0): Silence {
  const controller = new AbortController();
  const wait = (milliseconds: number) => timers.after(milliseconds, () => controller.abort());
  let relent = wait(SILENCE_LIMIT + allowance);
  return {
    signal: controller.signal,
    heard: () => {
      relent();
      relent = wait(SILENCE_LIMIT);
    },
    end: () => relent(),
  };
}
