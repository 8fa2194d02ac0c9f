/** The spots of the fields that the focus has just left: those around the old place that do not hold the new one. */
export function leftSpots(left: Element, entered: Element | null): string[] {
  const spots: string[] = [];
  for (let field = left.closest('[data-spot]'); field !== null; field = parentSpot(field)) {
    if (!field.contains(entered)) {
      spots.push(field.getAttribute('data-spot') ?? '');
    }
  }
  return spots;
}

function parentSpot(field: Element): Element | null {
  return field.parentElement?.closest('[data-spot]') ?? null;
}
