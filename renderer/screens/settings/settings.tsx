import type { ReactNode } from 'react';
import { useAccount } from '../../stores/account-store';
import { ScreenFrame } from '../shell/screen-frame';
import { AccountSection } from './account-section';
import { AppearanceSection } from './appearance-section';
import { EncryptionSection } from './encryption-section';
import { KeysSection } from './keys-section';
import { SettingsRow, SettingsSection } from './settings-section';
import { SpellingSection } from './spelling-section';
import { WritingSection } from './writing-section';

export function Settings(): ReactNode {
  const info = useAccount((state) => state.info);
  return (
    <ScreenFrame title="Settings">
      <AppearanceSection />
      <KeysSection />
      <SpellingSection />
      <WritingSection />
      <AccountSection />
      <EncryptionSection />
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
