import type { NativeImage } from 'electron';
import type { ElectronApplication } from 'playwright/test';

/** Puts a picture on the system's clipboard, as a screenshot program does: the calls for it have changed over time. */
export async function copyPicture(electron: ElectronApplication, png: Buffer): Promise<void> {
  await electron.evaluate(async ({ clipboard, nativeImage, ClipboardItem }, base64) => {
    const bytes = Buffer.from(base64, 'base64');
    const older = clipboard as unknown as { readonly writeImage?: (image: NativeImage) => void };
    if (older.writeImage === undefined) {
      await clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes], { type: 'image/png' }) })]);
    } else {
      older.writeImage(nativeImage.createFromBuffer(bytes));
    }
  }, png.toString('base64'));
}
