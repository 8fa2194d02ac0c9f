export interface Fit<Id> {
  /** The groups, as far as they have room. */
  readonly shown: readonly (readonly Id[])[];
  /** What goes into the menu, in the same groups. */
  readonly hidden: readonly (readonly Id[])[];
}

export interface RowSizes {
  readonly button: number;
  readonly separator: number;
}

/**
 * Shares actions out between one line of buttons and the menu at its end. The menu's button takes a place of its own as
 * soon as anything is in it. All sizes are in pixels.
 */
export function fitActions<Id>(
  groups: readonly (readonly Id[])[],
  width: number,
  { button, separator }: RowSizes,
): Fit<Id> {
  const all = groups.reduce((sum, group) => sum + group.length * button, separator * (groups.length - 1));
  if (all <= width) {
    return { shown: groups, hidden: [] };
  }
  let left = width - button;
  const shown: (readonly Id[])[] = [];
  const hidden: (readonly Id[])[] = [];
  for (const group of groups) {
    const room = Math.floor((left - (shown.length > 0 ? separator : 0)) / button);
    const count = hidden.length > 0 ? 0 : Math.max(0, Math.min(group.length, room));
    if (count > 0) {
      left -= count * button + (shown.length > 0 ? separator : 0);
      shown.push(group.slice(0, count));
    }
    if (count < group.length) {
      hidden.push(group.slice(count));
    }
  }
  return { shown, hidden };
}
