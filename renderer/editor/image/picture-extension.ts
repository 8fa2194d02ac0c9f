import { NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { DRAG_DROP_PASTE, eventFiles } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRootNode,
  $onUpdate,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  COMMAND_PRIORITY_NORMAL,
  configExtension,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  defineExtension,
  HISTORY_MERGE_TAG,
  isDOMNode,
  isSelectionCapturedInDecoratorInput,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { whenArrived } from './arrivals';
import { $moveCaretToDrop } from './drop-place';
import {
  $insertPictureFiles,
  CHOOSE_PICTURE_COMMAND,
  choosePicture,
  EDIT_PICTURE_COMMAND,
} from './insert-picture';
import { landingOf } from './landing';
import { pastedPictureFiles } from './pasted-pictures';
import { $isPictureNode, PictureNode } from './picture-node';
import { withoutFocus } from './without-focus';

/** Pictures: pasted, dropped or chosen; shown by the hash of their file; selected by a click. */
export const PictureExtension = defineExtension({
  name: 'goldsmith/picture',
  nodes: () => [PictureNode],
  dependencies: [configExtension(NodeSelectionDataSelectedExtension, { nodes: [PictureNode] })],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = 'clipboardData' in event ? event.clipboardData : null;
          const isForeign = isDOMNode(event.target) && isSelectionCapturedInDecoratorInput(event.target);
          const files = data === null || isForeign ? [] : pastedPictureFiles(data);
          if (files.length === 0 || $getSelection() === null || !$insertPictureFiles(editor, files)) {
            return false;
          }
          event.preventDefault();
          $addUpdateTag(PASTE_TAG);
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const isThere =
            $moveCaretToDrop(editor, event) && editor.dispatchCommand(DRAG_DROP_PASTE, eventFiles(event)[1]);
          if (isThere) {
            event.preventDefault();
          }
          return isThere;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => $insertPictureFiles(editor, files),
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerCommand(
        DRAGOVER_COMMAND,
        (event) => {
          const [isFileTransfer] = eventFiles(event);
          if (isFileTransfer && editor.isEditable()) {
            event.preventDefault();
          }
          return isFileTransfer;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerCommand(
        CHOOSE_PICTURE_COMMAND,
        () => {
          void choosePicture(editor);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const node = isDOMNode(event.target) ? $getNearestNodeFromDOMNode(event.target) : null;
          if (!$isPictureNode(node) || !editor.isEditable()) {
            return false;
          }
          const key = node.getKey();
          const whole = $createNodeSelection();
          whole.add(key);
          $setSelection(whole);
          if (event.detail > 1) {
            $onUpdate(() => void editor.dispatchCommand(EDIT_PICTURE_COMMAND, key));
          }
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerMutationListener(PictureNode, (mutations) => {
        for (const [key, mutation] of mutations) {
          if (mutation === 'created') {
            void settle(editor, key);
          }
        }
      }),
    ),
});

/** Gives a picture that was on its way its address, or takes it out where it was refused. Undo knows nothing of it. */
async function settle(editor: LexicalEditor, key: NodeKey): Promise<void> {
  const arrival = editor.read(() => $arrivalOf(key));
  if (arrival === '') {
    return;
  }
  const address = await whenArrived(arrival);
  const change = (act: (node: PictureNode) => void): void =>
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if ($isPictureNode(node) && node.getArrival() === arrival) {
          act(node);
        }
      },
      { tag: withoutFocus(editor, HISTORY_MERGE_TAG), discrete: true },
    );
  const landing = landingOf(arrival);
  if (address !== null) {
    change((node) => node.setAddress(address));
    landing?.keep(arrival);
  } else if (landing !== null) {
    landing.refuse(arrival, () => change($takeOut));
  } else {
    change($takeOut);
  }
}

/** A picture, and the paragraph that it had for itself. */
function $takeOut(node: PictureNode): void {
  const block = node.getParent();
  node.remove();
  const above = $isParagraphNode(block) && block.isEmpty() ? block.getParent() : null;
  if ($isRootNode(above) && above.getChildrenSize() > 1) {
    block?.remove();
  }
}

function $arrivalOf(key: NodeKey): string {
  const node = $getNodeByKey(key);
  return $isPictureNode(node) ? node.getArrival() : '';
}
