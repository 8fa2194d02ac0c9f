import {
  $getNodeByKey,
  $isElementNode,
  $isParagraphNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { AnchoredPanel } from '../panels/anchored-panel';
import { placeOf } from '../panels/places';
import { $isPictureNode, type PictureNode } from './picture-node';
import { SmallerPicture } from './smaller-picture';
import { useDrawnState } from './use-drawn-state';

const LONGEST_ALT = 2_000;
const LONGEST_TITLE = 300;

export interface PicturePanelProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  readonly onClose: () => void;
}

/** What a picture shows, in words, and its title. However it is closed, what was written in it is kept. */
export function PicturePanel({ editor, nodeKey, onClose }: PicturePanelProps): ReactNode {
  const [start] = useState(() => editor.read(() => $words(nodeKey)));
  const [alt, setAlt] = useState(start.alt);
  const [title, setTitle] = useState(start.title);
  const latest = useRef(start);
  const field = useRef<HTMLTextAreaElement>(null);
  const state = useDrawnState(editor, nodeKey);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is somewhere else once it has its size
  const place = useCallback(() => placeOf(editor, nodeKey), [editor, nodeKey, state]);
  useEffect(() => {
    if (state === 'refused') {
      onClose();
    }
  }, [state, onClose]);

  const finish = () => {
    const { alt: words, title: caption } = latest.current;
    editor.update(() => $describe(nodeKey, words, caption), { tag: HISTORY_PUSH_TAG, discrete: true });
    onClose();
  };
  const remove = () => {
    editor.update(() => $remove(nodeKey), { tag: HISTORY_PUSH_TAG, discrete: true });
    onClose();
  };
  const finishOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      finish();
    }
  };
  return (
    <AnchoredPanel label="Picture" place={place} side="beside" onClose={finish}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
        className="flex flex-col gap-3"
      >
        <TextArea
          label="Description"
          description="What it shows, for whoever cannot see it."
          ref={field}
          value={alt}
          autoFocus
          minLines={2}
          maxLines={6}
          onKeyDown={finishOnEnter}
          onChange={(value) => {
            const words = value.replace(/\s*\n\s*/gu, ' ').slice(0, LONGEST_ALT);
            latest.current = { ...latest.current, alt: words };
            setAlt(words);
          }}
        />
        <TextField
          label="Title"
          value={title}
          maxLength={LONGEST_TITLE}
          placeholder="None"
          onChange={(value) => {
            latest.current = { ...latest.current, title: value };
            setTitle(value);
          }}
        />
        <SmallerPicture editor={editor} nodeKey={nodeKey} onDone={() => field.current?.focus()} />
        <div className="flex items-center justify-between">
          <IconButton
            label="Remove the picture"
            size="sm"
            icon={<Trash2 size={14} aria-hidden="true" />}
            onPress={remove}
          />
          <Button type="submit" variant="primary" size="sm" keys="Enter">
            Done
          </Button>
        </div>
      </form>
    </AnchoredPanel>
  );
}

interface Words {
  readonly alt: string;
  readonly title: string;
}

function $words(key: NodeKey): Words {
  const node = $getNodeByKey(key);
  return $isPictureNode(node) ? { alt: node.getAlt(), title: node.getTitle() } : { alt: '', title: '' };
}

function $describe(key: NodeKey, alt: string, title: string): void {
  const node = $getNodeByKey(key);
  if (!$isPictureNode(node)) {
    return;
  }
  if (alt.trim() !== node.getAlt()) {
    node.setAlt(alt.trim());
  }
  if (title.trim() !== node.getTitle()) {
    node.setTitle(title.trim());
  }
  $goOn(node);
}

/** The caret goes where the writing goes on: below a picture with a paragraph of its own, else behind it. */
function $goOn(node: PictureNode): void {
  const block = node.getNextSibling() === null ? node.getParent() : null;
  const next = block?.getNextSibling() ?? null;
  if ($isParagraphNode(block) && block.getChildrenSize() === 1 && $isElementNode(next)) {
    next.selectStart();
  } else {
    node.selectNext(0, 0);
  }
}

function $remove(key: NodeKey): void {
  const node = $getNodeByKey(key);
  if ($isPictureNode(node)) {
    node.selectNext(0, 0);
    node.remove();
  }
}
