import { $isCodeNode } from '@lexical/code-core';
import {
  $createParagraphNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $isRootNode,
  $onUpdate,
  createCommand,
  HISTORY_PUSH_TAG,
  type LexicalCommand,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $textBlockOf } from '../containers/container-queries';
import { $insertBlocksBelow } from '../paste/insert-below';
import { $insertBlocks } from '../paste/insert-blocks';
import { startArrival } from './arrivals';
import { Landing } from './landing';
import { pictureDeskOf } from './picture-desk';
import { $createArrivingNode, type PictureNode } from './picture-node';

/** Asks for a picture's file. */
export const CHOOSE_PICTURE_COMMAND: LexicalCommand<void> = createCommand('CHOOSE_PICTURE_COMMAND');
/** Asks for the small panel of a picture: what it shows. */
export const EDIT_PICTURE_COMMAND: LexicalCommand<NodeKey> = createCommand('EDIT_PICTURE_COMMAND');

/** Lets the writer choose a file, and puts it in where the caret is. */
export async function choosePicture(editor: LexicalEditor): Promise<void> {
  const desk = pictureDeskOf(editor);
  const chosen = await desk?.choose();
  if (chosen === undefined || !editor.isEditable()) {
    return;
  }
  if (!chosen.ok) {
    desk?.tell(chosen.error);
  } else if (chosen.value !== null) {
    const file = chosen.value;
    editor.update(() => $insertPictureFiles(editor, [file]), { tag: HISTORY_PUSH_TAG });
  }
}

/**
 * Puts the pictures of these files where the caret is, and asks what a single one shows. Files that are no pictures are
 * refused in words. False where this text takes no pictures, or none was given.
 */
export function $insertPictureFiles(editor: LexicalEditor, files: readonly Blob[]): boolean {
  const desk = pictureDeskOf(editor);
  if (desk === null || files.length === 0 || !editor.isEditable()) {
    return false;
  }
  const arrivals = files.map((file) => startArrival(desk, () => Promise.resolve(file)));
  const pictures = arrivals.map((arrival) => $createArrivingNode(arrival, ''));
  const landing = new Landing(editor, arrivals);
  $placePictures(pictures);
  $onUpdate(() => landing.landed());
  const [first] = pictures;
  if (pictures.length === 1 && first !== undefined) {
    const key = first.getKey();
    $onUpdate(() => void editor.dispatchCommand(EDIT_PICTURE_COMMAND, key));
  }
  return true;
}

/** Within a list, a table or a quotation a picture stands among the words; elsewhere it gets a paragraph of its own. */
function $placePictures(pictures: readonly PictureNode[]): void {
  const before = $getSelection();
  if ($isNodeSelection(before)) {
    before.getNodes().at(-1)?.selectNext();
  }
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !selection.isCollapsed()) {
    selection.removeText();
  }
  const block = $isRangeSelection(selection) ? $textBlockOf(selection.anchor.getNode()) : null;
  if (block === null || $isCodeNode(block) || $isRootNode(block.getParent())) {
    $insertBlocksBelow(pictures.map((picture) => $createParagraphNode().append(picture)));
  } else {
    $insertBlocks(pictures);
  }
}
