import type { ReactNode } from 'react';
import { type Shortcut, type ShortcutScope, shortcutScopes, shortcuts } from '../../shortcuts/shortcuts';
import { Dialog } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';
import { workspaceShortcuts } from '../workspace/workspace-shortcuts';

export interface KeySheetProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Every key that does something, by where it does it. */
export function KeySheet({ isOpen, onOpenChange }: KeySheetProps): ReactNode {
  return (
    <Dialog title="Keys" size="lg" isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className="columns-2 gap-12">
        {shortcutScopes.map((scope) => (
          <Scope key={scope} scope={scope} />
        ))}
      </div>
    </Dialog>
  );
}

const all: readonly Shortcut[] = [...Object.values(shortcuts), ...Object.values(workspaceShortcuts)];

function Scope({ scope }: { readonly scope: ShortcutScope }): ReactNode {
  const found = all.filter((shortcut) => shortcut.scope === scope);
  if (found.length === 0) {
    return null;
  }
  return (
    <section aria-label={scope} className="mb-6 break-inside-avoid">
      <h3 className="mb-1 font-semibold text-ink-faint text-xs">{scope}</h3>
      <dl>
        {found.map((shortcut) => (
          <div
            key={shortcut.label}
            className="flex break-inside-avoid items-center justify-between gap-4 border-line border-b py-1.5 last:border-0"
          >
            <dt className="text-sm">{shortcut.label}</dt>
            <dd className="shrink-0 text-ink-soft">
              <Kbd keys={shortcut.keys} isSpoken />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
