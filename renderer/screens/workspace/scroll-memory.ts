import type { ScrollMemory } from '../../steps/step-component';

/** Scroll places while a task is open: begins with those that were kept, and hands on every change to be kept. */
export function createScrollMemory(
  kept: Readonly<Record<string, number>>,
  onChange: (area: string, top: number) => void,
): ScrollMemory {
  const tops = new Map(Object.entries(kept));
  return {
    top: (area) => tops.get(area) ?? 0,
    remember: (area, top) => {
      if (tops.get(area) !== top) {
        tops.set(area, top);
        onChange(area, top);
      }
    },
  };
}

/** The memory of one area's parts: "2:work" is the work area of the third step. */
export function scopedScroll(memory: ScrollMemory, scope: string | number): ScrollMemory {
  return {
    top: (area) => memory.top(`${scope}:${area}`),
    remember: (area, top) => memory.remember(`${scope}:${area}`, top),
  };
}
