import { z } from 'zod';
import { submissionSchema } from '#shared/domain/submission';
import type { Sha256 } from '#shared/lib/ids';
import type { StoredAccount } from '../accounts/account-repository';
import type { Database } from '../database/port';
import type { MediaFolder } from '../media/media-folder';
import { findPicture, markPictureSent } from '../media/picture-repository';
import type { Clock } from '../platform/clock';
import { sha256 } from '../platform/sha256';
import type { HubClient, HubReply } from '../sync/hub-client';
import type { WaitingSubmission } from './outbox-repository';

export interface PictureContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly media: MediaFolder;
  readonly account: StoredAccount;
  readonly token: string;
  readonly hub: HubClient;
}

/** Why a picture did not get through: the hub's word, or that its file is not on this computer any more. */
export type PictureStop = Exclude<HubReply<never>, { kind: 'ok' }> | { readonly kind: 'lost' };

const namedSchema = z.object({ pictures: submissionSchema.shape.pictures });

/** The pictures that a frozen submission names. */
export function picturesOf(item: WaitingSubmission): readonly Sha256[] {
  return namedSchema.parse(JSON.parse(item.body)).pictures;
}

/**
 * Sends the pictures of a submission that the hub has not confirmed yet, one at a time; null when it holds all of them.
 * One that got through is not sent again with the next attempt; a lost reply does no harm, as the hub knows a picture by
 * its hash.
 */
export async function sendPictures(
  { database, clock, media, account, token, hub }: PictureContext,
  pictures: readonly Sha256[],
): Promise<PictureStop | null> {
  for (const hash of pictures) {
    if ((findPicture(database.read, account.id, hash)?.sent_at ?? null) !== null) {
      continue;
    }
    const bytes = await media.readWhole(hash);
    if (bytes === null || sha256(bytes) !== hash) {
      return { kind: 'lost' };
    }
    const reply = await hub.putBlob(token, hash, bytes);
    if (reply.kind !== 'ok') {
      return reply;
    }
    database.write((write) => markPictureSent(write, account.id, hash, clock.now()));
  }
  return null;
}

/** The hub says that it does not hold them after all: they go again with the next attempt. */
export function forgetPictures({ database, account }: PictureContext, pictures: readonly Sha256[]): void {
  database.write((write) => {
    for (const hash of pictures) {
      markPictureSent(write, account.id, hash, null);
    }
  });
}
