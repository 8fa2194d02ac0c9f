/**
 * Gives a key to what has the focus now, where what it was pressed in is gone. What the browser itself does for a key (it
 * puts in a letter, or takes one away) it does where the focus is then, unless somebody there has done it.
 */
export function passKeyOn(event: KeyboardEvent): void {
  const { target } = event;
  const heir = document.activeElement;
  if (heir === null || (target instanceof Node && target.isConnected)) {
    return;
  }
  event.stopImmediatePropagation();
  // They are members of its class, which no spread copies.
  const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  const again = new KeyboardEvent('keydown', {
    key,
    code,
    location,
    repeat,
    isComposing,
    ctrlKey,
    shiftKey,
    altKey,
    metaKey,
    modifierAltGraph: event.getModifierState('AltGraph'),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  if (!heir.dispatchEvent(again)) {
    event.preventDefault();
  }
}
