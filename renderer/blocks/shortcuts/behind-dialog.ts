/**
 * Whether a dialog is open: it is a conversation of its own, and the keys of the screen behind it stay silent. A toast
 * has the role of an alert dialog too, but nobody has to answer it before going on.
 */
export function isBehindDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]:not([aria-modal="false"])') !== null;
}
