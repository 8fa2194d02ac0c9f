import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAccount } from '../../stores/account-store';
import { useSettings } from '../../stores/settings-store';
import { SegmentedControl } from '../../ui/segmented-control';
import { ScreenFrame } from '../shell/screen-frame';
import { AccountSection } from './account-section';
import { SettingsRow, SettingsSection } from './settings-section';
import { SpellingSection } from './spelling-section';
import { WritingSection } from './writing-section';

const THEMES = [
  { value: 'system', label: 'As the system', icon: <Monitor size={14} aria-hidden="true" /> },
  { value: 'light', label: 'Light', icon: <Sun size={14} aria-hidden="true" /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={14} aria-hidden="true" /> },
] as const;

export function Settings(): ReactNode {
  const theme = useSettings((state) => state.settings.theme);
  const change = useSettings((state) => state.change);
  const info = useAccount((state) => state.info);
  return (
    <ScreenFrame title="Settings">
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
      </SettingsSection>
      <SpellingSection />
      <WritingSection />
      <AccountSection />
      {info !== null && (
        <SettingsSection title="This installation">
          <SettingsRow
            name="Data folder"
            note="Drafts, tasks and submissions are here. Back it up as a whole."
          >
            <code className="select-text break-all text-end font-mono text-ink-soft text-xs">
              {info.dataFolder}
            </code>
          </SettingsRow>
          <SettingsRow name="Version">
            <span className="text-ink-soft tabular-nums">{info.version}</span>
          </SettingsRow>
        </SettingsSection>
      )}
    </ScreenFrame>
  );
}
