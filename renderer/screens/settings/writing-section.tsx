import type { ReactNode } from 'react';
import { defaultSettings } from '#shared/ipc/default-settings';
import { AppearanceControls } from '../../editor/appearance/appearance-controls';
import { FocusControls } from '../../editor/appearance/focus-controls';
import { useSettings } from '../../stores/settings-store';
import { Button } from '../../ui/button';
import { useLiveActionList } from '../../ui/live-actions';
import { SettingsSection } from './settings-section';

/** How written text looks, in every editor and wherever it is read. */
export function WritingSection(): ReactNode {
  const looks = useSettings((state) => state.settings.writing);
  const change = useSettings((state) => state.change);
  const onLooks = (some: Partial<typeof looks>): void => void change({ writing: { ...looks, ...some } });
  const reset = (): void => onLooks(defaultSettings.writing);
  useLiveActionList([
    { id: 'reset looks', label: 'Reset how written text looks', group: 'Everywhere', act: reset },
  ]);
  return (
    <SettingsSection title="Writing">
      <div className="flex flex-col gap-4 px-5 py-4">
        <AppearanceControls looks={looks} onLooks={onLooks} />
        <p className="prose rounded-md bg-canvas px-4 py-3" style={{ maxWidth: 'var(--prose-measure)' }}>
          The dose is 5 mg twice daily, 2.5 mg over the age of 80; below 15 mL/min it is not given at all.
        </p>
        <FocusControls looks={looks} onLooks={onLooks} />
        <Button size="sm" className="self-start" onPress={reset}>
          Reset
        </Button>
      </div>
    </SettingsSection>
  );
}
