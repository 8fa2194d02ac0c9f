/** Every call that the window may make, by name. The preload exposes these and nothing else. */
export const callNames = [
  'app.info',
  'account.get',
  'account.signIn',
  'account.signOut',
  'account.keepDrafts',
  'tasks.list',
  'tasks.open',
  'tasks.last',
  'tasks.leave',
  'tasks.submit',
  'drafts.save',
  'drafts.place',
  'drafts.copyOut',
  'history.timeline',
  'history.read',
  'history.checkpoint',
  'twin.waiting',
  'twin.read',
  'twin.take',
  'twin.untake',
  'twin.compare',
  'twin.merge',
  'twin.acknowledge',
  'authorship.add',
  'authorship.read',
  'media.read',
  'media.add',
  'media.choose',
  'outbox.list',
  'outbox.retry',
  'outbox.export',
  'sync.status',
  'sync.now',
  'sync.retryRefused',
  'files.open',
  'files.take',
  'offline.list',
  'offline.fetch',
  'settings.get',
  'settings.change',
  'links.open',
  'clipboard.paste',
  'window.flushed',
  'window.fullScreen',
  'assistance.get',
  'store.recovery',
  'store.recoverySeen',
  'vault.state',
  'vault.suggest',
  'vault.turnOn',
  'vault.turnOff',
  'vault.changePassphrase',
  'vault.removePlain',
  'vault.unlock',
] as const;

/** Every event that the main process may send to the window, by name. */
export const eventNames = [
  'sync.changed',
  'tasks.changed',
  'account.changed',
  'window.flush',
  'window.zoom',
  'assistance.changed',
  'store.mended',
  'files.opening',
  'files.opened',
  'twin.changed',
] as const;

export type CallName = (typeof callNames)[number];
export type EventName = (typeof eventNames)[number];

/** The channel that carries a call or an event: one each, so that no handler serves two purposes. */
export function channelOf(name: CallName | EventName): string {
  return `goldsmith:${name}`;
}

/** What the preload puts on `window.goldsmith`. Values are plain JSON in both directions, and bytes of pictures. */
export interface Bridge {
  call(name: CallName, args: unknown): Promise<unknown>;
  /** Where a file that was dropped on the window lies; empty for anything else. */
  pathOf(file: unknown): string;
  on(name: EventName, listener: (data: unknown) => void): () => void;
}
