import { z } from 'zod';
import { authorshipSchema, authorshipsSchema } from '../domain/authorship';
import { lineSchema } from '../domain/markdown-text';
import { projectIdSchema, stepIdSchema, submissionIdSchema, taskIdSchema } from '../lib/ids';
import { saveDraftSchema, savedDraftSchema, savePlaceSchema } from './drafts';
import type { IpcFailure } from './failure';
import {
  exportedSubmissionsSchema,
  exportSubmissionsSchema,
  filePathSchema,
  openedFileSchema,
} from './files';
import {
  checkpointSchema,
  pastAnswersSchema,
  readRevisionSchema,
  timelineQuerySchema,
  timelineSchema,
} from './history';
import {
  addPictureSchema,
  chosenPictureSchema,
  keptPictureSchema,
  mediaSliceSchema,
  readMediaSchema,
} from './media';
import type { CallName, EventName } from './names';
import { offlineProjectsSchema } from './offline';
import { recoverySchema } from './recovery';
import { settingsChangeSchema, settingsSchema } from './settings';
import { accountSchema, outboxItemSchema, syncStatusSchema } from './sync';
import { openTaskSchema, taskListSchema, taskQuerySchema } from './tasks';
import {
  mergeSchema,
  onRevisionSchema,
  sidesSchema,
  takenSchema,
  twinSchema,
  waitingDraftSchema,
} from './twin';
import { passphraseSchema, unlockedSchema, vaultStateSchema } from './vault';

/** The version of the contract between window and main process; both ship together, so it only guards the tests. */
export const IPC_VERSION = 1;

const nothing = z.null();

/** What the window may ask of the main process. Arguments are parsed on arrival; results are typed. */
export const calls = {
  'app.info': {
    args: nothing,
    result: z.strictObject({
      version: z.string(),
      dataFolder: z.string(),
      suggestedHub: z.string().nullable(),
    }),
  },
  'account.get': { args: nothing, result: accountSchema.nullable() },
  'account.signIn': {
    args: z.strictObject({ url: z.string().max(2_000), code: z.string().max(64) }),
    result: accountSchema,
  },
  'account.signOut': { args: nothing, result: nothing },
  /** Whether the hub is given copies of this account's drafts. */
  'account.keepDrafts': { args: z.strictObject({ wanted: z.boolean() }), result: accountSchema },
  'tasks.list': { args: taskQuerySchema, result: taskListSchema },
  'tasks.open': { args: taskIdSchema, result: openTaskSchema },
  /** The task that was open when the app was last closed. */
  'tasks.last': { args: nothing, result: taskIdSchema.nullable() },
  'tasks.leave': { args: nothing, result: nothing },
  'tasks.submit': {
    args: z.strictObject({ task: taskIdSchema, reason: z.string().max(5_000).nullable() }),
    result: z.strictObject({ submission: z.string(), sha256: z.string() }),
  },
  'drafts.save': { args: saveDraftSchema, result: savedDraftSchema },
  'drafts.place': { args: savePlaceSchema, result: nothing },
  /** Lets the user put a copy of what is written anywhere, as a file; null when no place was chosen. */
  'drafts.copyOut': {
    args: z.strictObject({ title: lineSchema, text: z.string() }),
    result: z.strictObject({ file: z.string() }).nullable(),
  },
  'history.timeline': { args: timelineQuerySchema, result: timelineSchema },
  'history.read': { args: readRevisionSchema, result: pastAnswersSchema },
  /** Gives a version of a draft a name. */
  'history.checkpoint': { args: checkpointSchema, result: nothing },
  /** The drafts of which the hub has no copy as they are; null where it is given none. */
  'twin.waiting': { args: nothing, result: z.array(waitingDraftSchema).nullable() },
  'twin.read': { args: taskIdSchema, result: twinSchema },
  /** Takes over what another device wrote, where nothing was written here since. */
  'twin.take': { args: onRevisionSchema, result: takenSchema },
  /** Something was typed while that was on its way: both sides stay. */
  'twin.untake': { args: taskIdSchema, result: nothing },
  /** Puts both sides of a conflict into the history. */
  'twin.compare': { args: onRevisionSchema, result: sidesSchema },
  /** The newest revision includes what was written elsewhere: what is sent next is made on both. */
  'twin.merge': { args: mergeSchema, result: nothing },
  /** What was being typed is saved, and a task that was submitted on another device may say so. */
  'twin.acknowledge': { args: taskIdSchema, result: nothing },
  /** Adds to the sums of how a step's answer is written. The window counts only where the project asks for it. */
  'authorship.add': {
    args: z.strictObject({ task: taskIdSchema, step: stepIdSchema, more: authorshipSchema }),
    result: nothing,
  },
  /** Exactly what is kept, and would be sent. */
  'authorship.read': { args: taskIdSchema, result: authorshipsSchema },
  /** A part of a picture's file, so that the window can decode it apart from its own work; null when it is not here. */
  'media.read': { args: readMediaSchema, result: mediaSliceSchema.nullable() },
  /** Keeps a picture of an answer; it is on disk when the reply comes, before any text can name it. */
  'media.add': { args: addPictureSchema, result: keptPictureSchema },
  /** Lets the user choose a picture's file; null when none was chosen. */
  'media.choose': { args: nothing, result: chosenPictureSchema.nullable() },
  'outbox.list': { args: nothing, result: z.array(outboxItemSchema) },
  /** Tries to send one submission at once, before the others. */
  'outbox.retry': { args: submissionIdSchema, result: nothing },
  /** Lets the user put what waits into a file for the hub; null when no place was chosen. */
  'outbox.export': { args: exportSubmissionsSchema, result: exportedSubmissionsSchema.nullable() },
  'sync.status': { args: nothing, result: syncStatusSchema },
  'sync.now': { args: nothing, result: nothing },
  /** Fetches bundles that were refused once more. */
  'sync.retryRefused': { args: nothing, result: nothing },
  /** Lets the user choose a file from the hub and takes it in; null when none was chosen. */
  'files.open': { args: nothing, result: openedFileSchema.nullable() },
  /** Takes in a file from the hub that was dropped on the window. */
  'files.take': { args: filePathSchema, result: openedFileSchema },
  /** What of each project is on this computer: looked at file by file, so it takes its time. */
  'offline.list': { args: nothing, result: offlineProjectsSchema },
  /** Has all that is missing of a project fetched. */
  'offline.fetch': { args: projectIdSchema, result: nothing },
  'settings.get': { args: nothing, result: settingsSchema },
  'settings.change': { args: settingsChangeSchema, result: settingsSchema },
  /** Opens an https or mailto address outside, after the user has agreed. */
  'links.open': { args: z.string().max(2_000), result: z.strictObject({ opened: z.boolean() }) },
  /** Pastes where the keyboard is in the window, as its keys would: for menus, as a page may not read the clipboard. */
  'clipboard.paste': { args: z.strictObject({ plain: z.boolean() }), result: nothing },
  /** The window's answer to `window.flush`: everything that was typed is on disk, or it says that it could not be. */
  'window.flushed': { args: z.strictObject({ id: z.int(), saved: z.boolean() }), result: nothing },
  /** Lets the window fill the screen, or gives it its frame back. */
  'window.fullScreen': { args: nothing, result: nothing },
  /** Whether a screen reader, or another program that reads the window, is at work. */
  'assistance.get': { args: nothing, result: z.boolean() },
  /** How the store was brought back after damage; null when it was not, or somebody has read it. */
  'store.recovery': { args: nothing, result: recoverySchema.nullable() },
  'store.recoverySeen': { args: nothing, result: nothing },
  /** Whether the store is encrypted. */
  'vault.state': { args: nothing, result: vaultStateSchema },
  /** A code that may be taken for a passphrase: random, and kept nowhere. */
  'vault.suggest': { args: nothing, result: z.string() },
  /** Encrypts the store; the reply comes when that is done. */
  'vault.turnOn': { args: passphraseSchema, result: vaultStateSchema },
  'vault.turnOff': { args: nothing, result: vaultStateSchema },
  'vault.changePassphrase': { args: passphraseSchema, result: vaultStateSchema },
  /** Deletes what was kept from before the store was encrypted. */
  'vault.removePlain': { args: nothing, result: vaultStateSchema },
  /** Opens the store where the keychain does not. Until then this is the only call that is answered. */
  'vault.unlock': { args: passphraseSchema, result: unlockedSchema },
} as const satisfies Record<CallName, { args: z.ZodType; result: z.ZodType }>;

/** What the main process tells the window. */
export const events = {
  'sync.changed': syncStatusSchema,
  'tasks.changed': nothing,
  'account.changed': accountSchema.nullable(),
  /** Asks the window to save what is being typed and to answer with `window.flushed`. */
  'window.flush': z.strictObject({ id: z.int() }),
  /** The menu was asked to make everything larger or smaller. */
  'window.zoom': z.enum(['in', 'out', 'reset']),
  /** A screen reader came or went. */
  'assistance.changed': z.boolean(),
  /** The store was found damaged while the app ran, and brought back. */
  'store.mended': recoverySchema,
  /** A file is being taken in: a large one takes a while. `files.opened`, or the reply to whoever asked, ends it. */
  'files.opening': nothing,
  /** A file was opened from outside the window: a double click on it, or the menu. */
  'files.opened': openedFileSchema,
  /** The draft of a task stands otherwise to what other devices wrote than before. */
  'twin.changed': taskIdSchema,
} as const satisfies Record<EventName, z.ZodType>;

export type CallArgs<Name extends CallName> = z.input<(typeof calls)[Name]['args']>;
export type CallResult<Name extends CallName> = z.output<(typeof calls)[Name]['result']>;
export type EventData<Name extends EventName> = z.output<(typeof events)[Name]>;

/** What comes back over the bridge. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: IpcFailure };
