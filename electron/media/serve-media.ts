import { sha256Schema } from '#shared/lib/ids';
import { sniffPictureType } from '#shared/media/picture-header';
import { notFound } from '../platform/not-found';
import type { MediaFolder } from './media-folder';

/**
 * Answers `app://media/<sha256>` with that picture: PNG, JPEG, WebP or GIF by its own first bytes, and whatever else the
 * address or the file may say, it does not exist. What is served can do nothing by itself.
 */
export async function serveMedia(media: MediaFolder, url: URL): Promise<Response> {
  const hash = sha256Schema.safeParse(url.pathname.slice(1));
  const isWhole = hash.success && url.search === '';
  const bytes = isWhole ? await media.readWhole(hash.data).catch(() => null) : null;
  const type = bytes === null ? null : sniffPictureType(bytes);
  if (bytes === null || type === null) {
    return notFound();
  }
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-security-policy': `default-src 'none'; sandbox`,
      'x-content-type-options': 'nosniff',
      // The address is the hash of the content: it can never be another.
      'cache-control': 'max-age=31536000, immutable',
    },
  });
}
