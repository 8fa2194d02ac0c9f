const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The chip that an arrow key, Home or End leads to, going round at the ends; null for any other key. */
export function nextChip(key: string, ids: readonly string[], focused: string | null): string | null {
  if (key === 'Home' || key === 'End') {
    return ids.at(key === 'Home' ? 0 : -1) ?? null;
  }
  const by = STEPS[key];
  const at = focused === null ? -1 : ids.indexOf(focused);
  return by === undefined || at === -1 ? null : (ids[(at + by + ids.length) % ids.length] ?? null);
}
