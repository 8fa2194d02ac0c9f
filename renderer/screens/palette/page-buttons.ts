/** What can be pressed on the page. */
export interface PageButton {
  readonly label: string;
  /** What it belongs to, where several have one name: the card, the row, the section. */
  readonly of: string;
  readonly isOn: boolean | null;
  readonly press: () => void;
}

const PRESSED =
  'button, [role="button"], [role="radio"], [role="checkbox"], [role="switch"], input[type="checkbox"], input[type="radio"]';
/** The words of a text, dialogs, and what has an action of its own in the palette. */
const PASSED_BY = '[contenteditable], [role="dialog"], [role="document"], [role="grid"], [aria-keyshortcuts]';
const PLACES =
  '[role="group"], [role="radiogroup"], [role="toolbar"], [role="listitem"], li, section, article, aside, nav';

/**
 * The buttons and choices that are on the page, so that each of them can be found by its name, whoever made it. Looks at
 * every element outside of texts: for when something is looked for, not for every key.
 */
export function pageButtons(root: ParentNode): readonly PageButton[] {
  return [...root.querySelectorAll<HTMLElement>(PRESSED)].flatMap((element): PageButton[] => {
    const label = nameOf(element);
    if (label === '' || isDisabled(element) || element.closest(PASSED_BY) !== null || !isShown(element)) {
      return [];
    }
    return [{ label, of: placeOf(element), isOn: stateOf(element), press: () => press(element) }];
  });
}

function press(element: HTMLElement): void {
  if (element.isConnected) {
    element.focus();
    element.click();
  }
}

function nameOf(element: Element): string {
  const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const words =
    element.getAttribute('aria-label') ??
    (labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ') || null) ??
    (element instanceof HTMLInputElement ? wordsOf(element.labels?.[0] ?? null) : wordsOf(element));
  return words.replace(/\s+/gu, ' ').trim();
}

/** Without what is for the eye alone: keys, pictures. */
function wordsOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const unsaid of copy?.querySelectorAll('[aria-hidden="true"], kbd, [data-text-skip]') ?? []) {
    unsaid.remove();
  }
  return copy?.textContent ?? '';
}

function placeOf(element: Element): string {
  for (let at = element.parentElement?.closest(PLACES); at != null; at = at.parentElement?.closest(PLACES)) {
    const name = at.getAttribute('aria-label')?.trim() ?? '';
    if (name !== '') {
      return name;
    }
  }
  return '';
}

function stateOf(element: Element): boolean | null {
  const said =
    element.getAttribute('aria-pressed') ??
    element.getAttribute('aria-checked') ??
    (element instanceof HTMLInputElement ? String(element.checked) : null);
  return said === null ? null : said === 'true';
}

function isDisabled(element: Element): boolean {
  return element.matches(':disabled, [aria-disabled="true"]');
}

/** A test page lays nothing out: only what says that it is hidden is. */
function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
