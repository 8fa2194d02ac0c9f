import type { MenuItemConstructorOptions } from 'electron';

/** What is known of the place that was clicked; the names are Electron's (`ContextMenuParams`). */
export interface ClickedPlace {
  readonly isEditable: boolean;
  readonly selectionText: string;
  /** Empty where no link was clicked. */
  readonly linkURL: string;
  readonly editFlags: {
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
    readonly canSelectAll: boolean;
  };
}

/**
 * What the right mouse button offers in fields and in texts that are read, as every desktop has it. The editor has a menu
 * of its own and keeps the event to itself. Empty where nothing can be done.
 */
export function textMenu(
  place: ClickedPlace,
  copyText: (text: string) => void,
): MenuItemConstructorOptions[] {
  const { editFlags, linkURL } = place;
  const link: MenuItemConstructorOptions[] = /^(?:https?|mailto):/u.test(linkURL)
    ? [{ label: 'Copy link address', click: () => copyText(linkURL) }]
    : [];
  if (place.isEditable) {
    return [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
  }
  return place.selectionText.trim() === '' ? link : [{ role: 'copy' }, ...link];
}
