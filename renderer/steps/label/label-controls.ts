/** What choosing codes begins with: the chip that takes the Tab key, or the search field. */
const CONTROL = '[data-chip][tabindex="0"], input[role="combobox"]';

export function firstControl(part: ParentNode | null | undefined): HTMLElement | null {
  return part?.querySelector<HTMLElement>(CONTROL) ?? null;
}

/** The first control of the section after the one that has the focus; null at the end. */
export function controlAfter(part: HTMLElement): HTMLElement | null {
  const sections = [...part.querySelectorAll<HTMLElement>('[data-label-set]')];
  const here = sections.findIndex((section) => section.contains(document.activeElement));
  return here === -1 ? null : firstControl(sections[here + 1]);
}
