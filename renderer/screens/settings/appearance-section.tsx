import { Minus, Monitor, Moon, Plus, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { shortcuts } from '../../shortcuts/shortcuts';
import { useSettings } from '../../stores/settings-store';
import { ZOOM_RANGE, zoom } from '../../stores/zoom';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { useLiveActionList } from '../../ui/live-actions';
import { SegmentedControl } from '../../ui/segmented-control';
import { SettingsRow, SettingsSection } from './settings-section';

const THEMES = [
  { value: 'system', label: 'As the system', icon: <Monitor size={14} aria-hidden="true" /> },
  { value: 'light', label: 'Light', icon: <Sun size={14} aria-hidden="true" /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={14} aria-hidden="true" /> },
] as const;

const MOTIONS = [
  { value: 'system', label: 'As the system' },
  { value: 'reduced', label: 'Reduced' },
] as const;

/** How the window looks: its colours, its size, and whether anything moves in it. */
export function AppearanceSection(): ReactNode {
  const { theme, motion, zoom: percent } = useSettings((state) => state.settings);
  const change = useSettings((state) => state.change);
  useLiveActionList([
    {
      id: 'theme system',
      label: 'Light or dark as the system',
      group: 'Everywhere',
      isOn: theme === 'system',
      act: () => void change({ theme: 'system' }),
    },
  ]);
  return (
    <SettingsSection title="Appearance">
      <SettingsRow name="Theme">
        <SegmentedControl
          label="Theme"
          isLabelHidden
          segments={THEMES}
          value={theme}
          onChange={(chosen) => void change({ theme: chosen })}
        />
      </SettingsRow>
      <SettingsRow name="Zoom" note="Everything in the window. The size of texts alone is under Writing.">
        {/* biome-ignore lint/a11y/useSemanticElements: no form, and a fieldset would need a legend */}
        <div role="group" aria-label="Zoom" className="flex items-center gap-1">
          <IconButton
            label="Zoom out"
            keys={shortcuts['zoom-out'].keys}
            icon={<Minus size={15} aria-hidden="true" />}
            isDisabled={percent <= ZOOM_RANGE.least}
            onPress={() => zoom('out')}
          />
          <span role="status" aria-label="Zoom now" className="w-12 text-center tabular-nums">
            {percent} %
          </span>
          <IconButton
            label="Zoom in"
            keys={shortcuts['zoom-in'].keys}
            icon={<Plus size={15} aria-hidden="true" />}
            isDisabled={percent >= ZOOM_RANGE.most}
            onPress={() => zoom('in')}
          />
          <Button size="sm" variant="quiet" isDisabled={percent === 100} onPress={() => zoom('reset')}>
            Actual size
          </Button>
        </div>
      </SettingsRow>
      <SettingsRow name="Motion" note="Reduced: nothing fades, slides or scrolls by itself.">
        <SegmentedControl
          label="Motion"
          isLabelHidden
          segments={MOTIONS}
          value={motion}
          onChange={(chosen) => void change({ motion: chosen })}
        />
      </SettingsRow>
    </SettingsSection>
  );
}
