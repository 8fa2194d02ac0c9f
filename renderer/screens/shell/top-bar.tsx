import { Command, Keyboard, Moon, Settings2, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { shortcuts } from '../../shortcuts/shortcuts';
import { useAccount } from '../../stores/account-store';
import { useNavigation } from '../../stores/navigation-store';
import { useSettings } from '../../stores/settings-store';
import { IconButton } from '../../ui/icon-button';
import { Tooltip } from '../../ui/tooltip';
import { ProductMark } from './product-mark';
import { SyncState } from './sync-state';
import { useTheme } from './theme';

export interface TopBarProps {
  readonly onShowKeys: () => void;
  readonly onShowPalette: () => void;
}

export function TopBar({ onShowKeys, onShowPalette }: TopBarProps): ReactNode {
  const go = useNavigation((state) => state.go);
  const screen = useNavigation((state) => state.place.screen);
  const changeSettings = useSettings((state) => state.change);
  const theme = useTheme();
  return (
    <header
      data-away=""
      className="flex h-10 shrink-0 items-center gap-1 border-line border-b bg-surface ps-2 pe-2"
    >
      <Tooltip
        text="Tasks"
        keys={shortcuts['go-tasks'].keys}
        placement="bottom"
        isDisabled={screen === 'dashboard'}
      >
        <AriaButton
          aria-label="Goldsmith, go to the tasks"
          onPress={() => void go({ screen: 'dashboard' })}
          className="flex h-7 items-center gap-2 rounded-sm px-2 data-hovered:bg-hover data-pressed:bg-press"
        >
          <ProductMark />
          <span className="font-semibold font-serif text-base tracking-tight">Goldsmith</span>
        </AriaButton>
      </Tooltip>
      <div className="grow" />
      <SyncState />
      <Divider />
      <AccountName />
      <Divider />
      <IconButton
        size="sm"
        label="Palette"
        keys={shortcuts.palette.keys}
        tooltipPlacement="bottom"
        icon={<Command size={15} aria-hidden="true" />}
        // The keyboard stays where the palette's actions are to work.
        preventFocusOnPress
        onPress={onShowPalette}
      />
      <IconButton
        size="sm"
        label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
        keys={shortcuts['toggle-theme'].keys}
        tooltipPlacement="bottom"
        icon={theme === 'dark' ? <Sun size={15} aria-hidden="true" /> : <Moon size={15} aria-hidden="true" />}
        onPress={() => void changeSettings({ theme: theme === 'dark' ? 'light' : 'dark' })}
      />
      <IconButton
        size="sm"
        label="Keys"
        keys={shortcuts['show-shortcuts'].keys}
        tooltipPlacement="bottom"
        icon={<Keyboard size={15} aria-hidden="true" />}
        onPress={onShowKeys}
      />
      <IconButton
        size="sm"
        label="Settings"
        keys={shortcuts['go-settings'].keys}
        tooltipPlacement="bottom"
        isSelected={screen === 'settings'}
        icon={<Settings2 size={15} aria-hidden="true" />}
        onPress={() => void go({ screen: 'settings' })}
      />
    </header>
  );
}

function AccountName(): ReactNode {
  const account = useAccount((state) => state.account);
  if (!account) {
    return null;
  }
  return (
    <p className="flex min-w-0 max-w-72 items-baseline gap-1.5 px-2 text-xs" title={account.hub.url}>
      <span className="truncate font-medium text-ink-soft">{account.name}</span>
      <span className="truncate text-ink-faint">{account.hub.name}</span>
    </p>
  );
}

function Divider(): ReactNode {
  return <span aria-hidden="true" className="h-4 w-px shrink-0 bg-line" />;
}
