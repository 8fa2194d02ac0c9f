/** What Chromium has and jsdom has not, as far as an editor on a page asks for it. Loaded before every test of the page. */
// Some tests stand in Node alone.
if (typeof window !== 'undefined') {
  const nowhere = (): DOMRect => new DOMRect(0, 0, 0, 0);
  Range.prototype.getBoundingClientRect ??= nowhere;
  Range.prototype.getClientRects ??= () => Object.assign([], { item: () => null }) as unknown as DOMRectList;
  if (!('fonts' in document)) {
    Object.defineProperty(document, 'fonts', { value: new EventTarget() });
  }
  window.requestIdleCallback ??= (act) =>
    window.setTimeout(() => act({ didTimeout: false, timeRemaining: () => 10 }), 1);
  window.cancelIdleCallback ??= (id) => window.clearTimeout(id);
}
