import { expect, test } from 'vitest';
import { isTest, sourceFiles } from '../../build/checks/source-files.mjs';
import { PROSE_ACTIONS } from '../../renderer/editor/shortcuts';
import { type Shortcut, shortcuts } from '../../renderer/shortcuts/shortcuts';
import { workspaceShortcuts } from '../../renderer/shortcuts/workspace-shortcuts';

const sources = sourceFiles(/^renderer\/.*\.(ts|tsx)$/).filter(
  ({ path }) => !isTest(path) && !path.startsWith('renderer/shortcuts/'),
);

const HOOK = /use(Shortcut|ActionKeys|LiveActions|LiveActionList|WorkspaceKeys)\(/u;
/** Tables of actions whose entries a hook of another file takes. */
const offeredTables = sources.flatMap(({ text }) =>
  [...text.matchAll(/export const ([A-Z_]+) = (\{.*?\n\})/gsu)].flatMap(([, name, table = '']) =>
    sources.some((one) => HOOK.test(one.text) && one.text.includes(`Object.entries(${name})`)) ? [table] : [],
  ),
);

/** Where an action is offered: by a hook that both hears its keys and tells the palette, or as an action of a passage. */
function isOffered(id: string): boolean {
  const hooked = new RegExp(`useShortcut\\(\\s*'${id}'|[{\\s]'?${id}'?:\\s`, 'u');
  const ofPassage = new RegExp(`workspaceShortcuts\\[[^\\]]*'${id}'`, 'u');
  return (
    offeredTables.some((table) => hooked.test(table)) ||
    sources.some(
      ({ text }) =>
        (HOOK.test(text) && hooked.test(text)) || (text.includes('onAct') && ofPassage.test(text)),
    )
  );
}

test('every action of the tables of app and workspace is offered to the palette by whoever does it', () => {
  const entries = Object.entries<Shortcut>({ ...shortcuts, ...workspaceShortcuts });
  const ours = entries.filter(([, { isOfControl }]) => isOfControl !== true);
  expect(ours.length).toBeGreaterThan(40);
  expect(ours.filter(([id]) => !isOffered(id)).map(([id]) => id)).toEqual([]);
});

test('every action of the editor does something', () => {
  const run = sources.find(({ path }) => path === 'renderer/editor/actions/run-action.ts')?.text ?? '';
  const undone = PROSE_ACTIONS.filter(({ id }) => !new RegExp(`^  ${id}[:,]`, 'mu').test(run));
  expect(undone.map(({ id }) => id)).toEqual([]);
});

test('keys that can be changed are written out nowhere but in the tables', () => {
  const all = Object.values<Shortcut>({ ...shortcuts, ...workspaceShortcuts });
  // What a list or a panel of its own does by the same keys stays as it is.
  const ofControls = new Set(
    all.filter(({ isOfControl }) => isOfControl === true).flatMap(({ keys }) => keys.split(' ')),
  );
  const taken = [...all.filter(({ isOfControl }) => isOfControl !== true), ...PROSE_ACTIONS]
    .flatMap(({ keys = '' }) => (keys.startsWith('@') ? keys.split(' ').slice(1) : []))
    .filter((keys) => /^(Mod|Alt)\+/u.test(keys) && !ofControls.has(keys) && keys !== 'Mod+Enter');
  const written = sources
    .filter(
      ({ path }) =>
        !path.startsWith('renderer/ui/') && !/(shortcuts|(change|code|rank)-keys)\.ts$/u.test(path),
    )
    .flatMap(({ path, text }) => {
      const found = taken.filter((keys) => text.includes(`'${keys}'`) || text.includes(`"${keys}"`));
      return found.map((keys) => `${path}: ${keys}`);
    });
  expect(written).toEqual([]);
});
