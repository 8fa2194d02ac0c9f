/**
 * A spot is the place in a step's answer that a finding is about, written as an attribute of the field that holds it:
 * `data-spot="constraints"`, `data-spot="criteria/2/weight"`. That is how a finding finds its field, and how leaving a
 * field is noticed, with no step kind knowing about either.
 */
export function spotOf(path: readonly (string | number)[]): string {
  return path.map((key) => String(key).replaceAll('/', '%2F')).join('/');
}

/** Whether a remark about `spot` belongs to the field at `field`: to itself or to something inside it. */
export function isWithin(spot: string, field: string): boolean {
  return spot === field || spot.startsWith(`${field}/`);
}

/** The spot that an element stands in, or null. */
export function spotAround(element: Element | null): string | null {
  return element?.closest('[data-spot]')?.getAttribute('data-spot') ?? null;
}

/** The field of a spot inside `root`, or the nearest field around it: a finding about a part of a list lands there. */
export function findSpot(root: ParentNode, spot: string): HTMLElement | null {
  const fields = [...root.querySelectorAll<HTMLElement>('[data-spot]')];
  for (let wanted = spot; wanted !== ''; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf('/')))) {
    const field = fields.find((candidate) => candidate.dataset['spot'] === wanted);
    if (field !== undefined) {
      return field;
    }
  }
  return null;
}

/** What the Tab key stops at. */
export const FOCUSABLE = ['[contenteditable="true"]', 'textarea', 'input', 'select', 'button', '[tabindex]']
  .map((selector) => `${selector}:not([disabled], [tabindex="-1"])`)
  .join(', ');

/** Brings a field into view and puts the caret there. */
export function focusSpot(field: HTMLElement): void {
  field.scrollIntoView({ block: 'center' });
  const takesFocus = field.matches(FOCUSABLE) || field.hasAttribute('tabindex');
  const target = takesFocus ? field : field.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus({ preventScroll: true });
}
