import { renameSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { z } from 'zod';
import { type Settings, type SettingsChange, settingsSchema } from '#shared/ipc/settings';
import type { AccountFacts } from '../accounts/account-facts';

const windowSchema = z.object({
  bounds: z.object({
    x: z.int(),
    y: z.int(),
    width: z.int().min(200).max(20_000),
    height: z.int().min(200).max(20_000),
  }),
  maximised: z.boolean(),
});

export type WindowState = z.infer<typeof windowSchema>;

/** Small facts of this installation, kept by electron-store: preferences, window, current account, sealed tokens. */
export class SettingsFile implements AccountFacts {
  readonly #store: Store;

  /** A file that cannot be read is moved aside under a dated name; preferences then start anew. */
  constructor(folder: string, now: number) {
    this.#store = openStore(folder, now);
  }

  settings(): Settings {
    return settingsSchema.parse(this.#store.get('settings') ?? {});
  }

  change(change: SettingsChange): Settings {
    const next = settingsSchema.parse({ ...this.settings(), ...change });
    this.#store.set('settings', next);
    return next;
  }

  window(): WindowState | null {
    return windowSchema.safeParse(this.#store.get('window')).data ?? null;
  }

  setWindow(state: WindowState): void {
    this.#store.set('window', state);
  }

  currentAccount(): string | null {
    return z.string().safeParse(this.#store.get('account')).data ?? null;
  }

  setCurrentAccount(account: string | null): void {
    setOrDelete(this.#store, 'account', account);
  }

  sealedToken(account: string): string | null {
    return z.string().safeParse(this.#tokens()[account]).data ?? null;
  }

  setSealedToken(account: string, sealed: string | null): void {
    const others = Object.fromEntries(Object.entries(this.#tokens()).filter(([id]) => id !== account));
    this.#store.set('tokens', sealed === null ? others : { ...others, [account]: sealed });
  }

  #tokens(): Record<string, string> {
    return z.record(z.string(), z.string()).safeParse(this.#store.get('tokens')).data ?? {};
  }
}

function openStore(folder: string, now: number): Store {
  const options = { cwd: folder, name: 'settings', clearInvalidConfig: false };
  try {
    return new Store(options);
  } catch {
    const stamp = new Date(now).toISOString().replaceAll(':', '-');
    renameSync(join(folder, 'settings.json'), join(folder, `settings.damaged-${stamp}.json`));
    return new Store(options);
  }
}

function setOrDelete(store: Store, key: string, value: string | null): void {
  if (value === null) {
    store.delete(key);
  } else {
    store.set(key, value);
  }
}
