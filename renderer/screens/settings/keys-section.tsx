import { type ReactNode, useState } from 'react';
import { countOf } from '#shared/lib/count';
import { useSettings } from '../../stores/settings-store';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { useLiveActionList } from '../../ui/live-actions';
import { ALL_ACTIONS } from '../keys/all-actions';
import { KeySheet } from '../keys/key-sheet';
import { useReadKeys } from '../keys/use-applied-keys';
import { SettingsRow, SettingsSection } from './settings-section';

/** The keys that the expert chose, and the way to all of them. */
export function KeysSection(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const { chosen, ignored } = useReadKeys();
  const change = useSettings((state) => state.change);
  const changed = ALL_ACTIONS.filter(({ id }) => chosen[id] !== undefined);
  const reset = (): void => void change({ keys: {} });
  useLiveActionList(
    changed.length === 0
      ? []
      : [{ id: 'reset keys', label: 'Reset all keys', group: 'Everywhere', act: reset }],
  );
  return (
    <SettingsSection title="Keys">
      <SettingsRow
        name="Keys of every action"
        note={
          changed.length === 0
            ? 'As they come.'
            : `${countOf(changed.length, 'action')} with keys of your own.`
        }
      >
        <span className="flex gap-2">
          {changed.length > 0 && <Button onPress={reset}>Reset all</Button>}
          <Button onPress={() => setOpen(true)}>Show and change…</Button>
        </span>
      </SettingsRow>
      {changed.length > 0 && (
        <ul aria-label="Changed keys" className="px-5 py-2">
          {changed.map(({ id, label, keys }) => (
            <li key={id} className="flex items-center justify-between gap-4 py-1">
              <span>{label}</span>
              {chosen[id] === '' ? (
                <span className="text-ink-faint text-xs">no keys</span>
              ) : (
                <Kbd keys={keys} isSpoken className="text-ink-soft" />
              )}
            </li>
          ))}
        </ul>
      )}
      {ignored.length > 0 && (
        <div className="px-5 py-3 text-warn text-xs">
          <p>Ignored in the settings file:</p>
          <ul>
            {ignored.map(({ entry, why }) => (
              <li key={entry} className="break-words">
                <code className="select-text font-mono">{entry}</code>: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      <KeySheet isOpen={isOpen} onOpenChange={setOpen} />
    </SettingsSection>
  );
}
