import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { type ReactNode, useEffect, useState } from 'react';
import { hashOfAddress, pictureAddress } from '#shared/media/picture-address';
import { readPictureHeader } from '#shared/media/picture-header';
import { Button } from '../../ui/button';
import { whenArrived } from './arrivals';
import { pictureDeskOf } from './picture-desk';
import { $isPictureNode } from './picture-node';
import { SENSIBLE_SIDE, scaleDown } from './prepare-picture';
import { withoutFocus } from './without-focus';

/** Above these a smaller picture is offered: more than any screen shows, or slow to send. */
const LARGE_SIDE = 2_560;
const LARGE_BYTES = 4 * 1024 * 1024;

export interface SmallerPictureProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  /** The offer is gone, and the button with it: the keyboard belongs somewhere else. */
  readonly onDone: () => void;
}

/** Offers to make a very large picture smaller. The large one stays on the disk, and undo brings it back. */
export function SmallerPicture({ editor, nodeKey, onDone }: SmallerPictureProps): ReactNode {
  const [large, setLarge] = useState<LargePicture | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isHere = true;
    void findLarge(editor, nodeKey).then((found) => {
      if (isHere) {
        setLarge(found);
      }
    });
    return () => {
      isHere = false;
    };
  }, [editor, nodeKey]);
  if (large === null) {
    return null;
  }
  const makeSmaller = async () => {
    setBusy(true);
    await replaceBySmaller(editor, nodeKey, large.file);
    setBusy(false);
    setLarge(null);
    onDone();
  };
  const { width, height, file } = large;
  return (
    <div className="flex items-center justify-between gap-3 rounded-md bg-sunken px-3 py-2 text-ink-soft text-xs">
      <span>
        {width.toLocaleString('en')} × {height.toLocaleString('en')} pixels, {megabytes(file.size)}
      </span>
      <Button size="sm" isDisabled={isBusy} onPress={() => void makeSmaller()}>
        {isBusy ? 'Making it smaller…' : `Make it ${smallerSize(width, height)}`}
      </Button>
    </div>
  );
}

interface LargePicture {
  readonly file: Blob;
  readonly width: number;
  readonly height: number;
}

async function findLarge(editor: LexicalEditor, key: NodeKey): Promise<LargePicture | null> {
  const { address, arrival } = editor.read(() => $placeOf(key));
  const hash = hashOfAddress(address ?? (await whenArrived(arrival)) ?? '');
  const file = hash === null ? null : ((await pictureDeskOf(editor)?.read(hash)) ?? null);
  const header = file === null ? null : readPictureHeader(new Uint8Array(await file.arrayBuffer()));
  if (file === null || header === null || !header.ok || header.value.type === 'image/gif') {
    return null;
  }
  const { width, height } = header.value;
  const isLarge = Math.max(width, height) > LARGE_SIDE || file.size > LARGE_BYTES;
  return isLarge && Math.max(width, height) > SENSIBLE_SIDE ? { file, width, height } : null;
}

async function replaceBySmaller(editor: LexicalEditor, key: NodeKey, file: Blob): Promise<void> {
  const desk = pictureDeskOf(editor);
  if (desk === null) {
    return;
  }
  const smaller = await scaleDown(file).catch(() => null);
  const kept = smaller === null ? null : await desk.keep(new Uint8Array(await smaller.arrayBuffer()));
  if (kept === null || !kept.ok) {
    desk.tell(kept === null ? 'This picture could not be made smaller. It stays as it is.' : kept.error);
    return;
  }
  const address = pictureAddress(kept.value.sha256, kept.value.type);
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if ($isPictureNode(node)) {
        node.setAddress(address);
      }
    },
    { tag: withoutFocus(editor, HISTORY_PUSH_TAG) },
  );
}

function $placeOf(key: NodeKey): { address: string | null; arrival: string } {
  const node = $getNodeByKey(key);
  return $isPictureNode(node)
    ? { address: node.getAddress(), arrival: node.getArrival() }
    : { address: '', arrival: '' };
}

function smallerSize(width: number, height: number): string {
  const scale = SENSIBLE_SIDE / Math.max(width, height);
  return `${Math.round(width * scale).toLocaleString('en')} × ${Math.round(height * scale).toLocaleString('en')}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
