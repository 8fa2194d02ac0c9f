/**
 * What is open over the page (a menu, a panel, a dialog) has the library make all else `inert`. That is inherited: with a
 * long text on the page a thousand elements are styled anew, and again when it closes. It keeps the focus, and the pointer,
 * from what is below by other means, as it did before there was `inert`; so here it tells screen readers to pass it by, and
 * that is one attribute of one element.
 */
export function hiddenNotInert(root: HTMLElement): void {
  Object.defineProperty(root, 'inert', {
    configurable: true,
    get: () => root.getAttribute('aria-hidden') === 'true',
    set: (isInert: boolean) => {
      if (isInert) {
        root.setAttribute('aria-hidden', 'true');
      } else {
        root.removeAttribute('aria-hidden');
      }
    },
  });
}
