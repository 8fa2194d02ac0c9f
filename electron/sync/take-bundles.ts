import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeRefusal } from '#shared/bundle/refusal';
import {
  type AnnouncedBundle,
  announcedAnywhere,
  announcedBundles,
  refuseBundle,
} from '../bundles/bundle-repository';
import { type BundleContext, takeFile } from '../bundles/take-file';
import type { Timers } from '../platform/clock';
import { downloadBlob, partOf } from './download-blob';
import type { PullStop } from './pull-changes';
import type { SendContext } from './send-outbox';

export interface TakeContext extends SendContext, BundleContext {
  readonly timers: Timers;
  readonly downloads: string;
  /** Told how far the bundle at hand has come; null when none is. */
  readonly onDownload: (progress: { title: string; received: number; total: number } | null) => void;
}

/** Fetches, verifies and stores every bundle that the hub has announced. A refused one leaves only its reason. */
export async function takeBundles(context: TakeContext): Promise<PullStop> {
  await removeAbandoned(context);
  for (const bundle of announcedBundles(context.database.read, context.account.id)) {
    const stop = await takeBundle(context, bundle);
    context.onDownload(null);
    if (stop !== null) {
      return stop;
    }
  }
  return null;
}

async function takeBundle(context: TakeContext, bundle: AnnouncedBundle): Promise<PullStop> {
  const { database, account } = context;
  const report = (received: number) =>
    context.onDownload({ title: bundle.title, received, total: bundle.bytes });
  report(0);
  const download = await downloadBlob(
    { ...context, folder: context.downloads, onProgress: report },
    bundle.hash,
    bundle.bytes,
  );
  if (download.kind === 'refused') {
    const reason = `The hub does not give out this bundle: ${download.error.message}`;
    database.write((write) => refuseBundle(write, account.id, bundle.hash, reason));
    return null;
  }
  if (download.kind === 'wrong-bytes') {
    const reason = describeRefusal({ kind: 'hash-mismatch', reason: download.detail });
    database.write((write) => refuseBundle(write, account.id, bundle.hash, reason));
    return null;
  }
  if (download.kind !== 'ok') {
    return download;
  }
  await takeFile(context, account, bundle.hash, download.file);
  await rm(download.file, { force: true });
  return null;
}

/** Of a bundle that was withdrawn or refused in the middle nobody wants the rest any more. */
async function removeAbandoned({ database, downloads }: TakeContext): Promise<void> {
  const wanted = new Set(announcedAnywhere(database.read).map(partOf));
  // Mostly there is no such folder: nothing was ever cut off.
  const found = await readdir(downloads).catch(() => []);
  for (const name of found.filter((name) => !wanted.has(name))) {
    await rm(join(downloads, name), { force: true });
  }
}
