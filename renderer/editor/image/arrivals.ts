import { pictureAddress } from '#shared/media/picture-address';
import { describeRefusal } from '#shared/media/picture-header';
import type { PictureDesk } from './picture-desk';
import { preparePicture } from './prepare-picture';

/**
 * Pictures on their way into a text: each stands in the text at once, and has an address only when its file is on disk.
 * Until then the text is stored without it, so that no stored text ever names a picture that is not there.
 *
 *   arriving ──kept──► address          (the node takes it over; undo and redo find it here)
 *       └──refused──► none              (the node goes away, and the reason is said)
 */
const arrivals = new Map<string, Arrival>();

interface Arrival {
  address: string | null;
  readonly settled: Promise<string | null>;
}

/** Starts to keep a picture. Gives the name under which its node asks for it. */
export function startArrival(desk: PictureDesk, read: () => Promise<Blob>): string {
  const name = `arrival-${arrivals.size + 1}`;
  const arrival: Arrival = { address: null, settled: keep(desk, read) };
  arrivals.set(name, arrival);
  void arrival.settled.then((address) => {
    arrival.address = address;
  });
  return name;
}

/** The address of a picture that has arrived; null while it is on its way, and when it was refused. */
export function arrivedAddress(name: string): string | null {
  return arrivals.get(name)?.address ?? null;
}

/** Resolves with the address once the picture is on disk, with null when it was refused or nobody knows of it. */
export function whenArrived(name: string): Promise<string | null> {
  return arrivals.get(name)?.settled ?? Promise.resolve(null);
}

async function keep(desk: PictureDesk, read: () => Promise<Blob>): Promise<string | null> {
  try {
    const prepared = await preparePicture(await read());
    const kept = prepared.ok
      ? await desk.keep(prepared.value)
      : ({ ok: false, error: describeRefusal(prepared.error) } as const);
    if (kept.ok) {
      return pictureAddress(kept.value.sha256, kept.value.type);
    }
    desk.tell(kept.error);
  } catch {
    desk.tell(describeRefusal('damaged'));
  }
  return null;
}
