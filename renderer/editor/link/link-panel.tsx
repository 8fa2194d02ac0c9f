import { $isLinkNode, $toggleLink } from '@lexical/link';
import {
  $createTextNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { ExternalLink, Unlink } from 'lucide-react';
import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { TextField } from '../../ui/text-field';
import { AnchoredPanel } from '../panels/anchored-panel';
import { placeOf } from '../panels/places';
import { linkFromTyping, quoteIdOf } from './link-target';
import { $createProseLinkNode } from './prose-link-node';

export interface LinkPanelProps {
  readonly editor: LexicalEditor;
  readonly onOpenLink: (url: string) => void;
  readonly onClose: () => void;
}

/** The address of the link at the caret, or of the selected words, or of new ones. */
export function LinkPanel({ editor, onOpenLink, onClose }: LinkPanelProps): ReactNode {
  const [start] = useState(() => editor.read($linkAtCaret));
  const [address, setAddress] = useState(start.url);
  const [words, setWords] = useState('');
  const [isRefused, setRefused] = useState(false);
  const place = useCallback(() => placeOf(editor, start.key), [editor, start.key]);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    const url = linkFromTyping(address);
    if (url === null) {
      setRefused(true);
      return;
    }
    editor.update(() => $setLink(url, words), { tag: HISTORY_PUSH_TAG, discrete: true });
    onClose();
  };
  return (
    <AnchoredPanel label="Link" place={place} onClose={onClose}>
      <form onSubmit={apply} className="flex flex-col gap-3">
        <TextField
          label="Address"
          value={address}
          autoFocus
          placeholder="https://…"
          onChange={(value) => {
            setAddress(value);
            setRefused(false);
          }}
          {...(isRefused
            ? {
                finding: {
                  severity: 'blocks',
                  message: 'A link starts with https://, http://, mailto: or #.',
                },
              }
            : {})}
        />
        {start.needsWords && (
          <TextField label="Words" value={words} onChange={setWords} placeholder="The address itself" />
        )}
        <div className="flex items-center gap-1">
          {start.url !== '' && (
            <IconButton
              label="Remove the link"
              size="sm"
              icon={<Unlink size={14} aria-hidden="true" />}
              onPress={() => {
                editor.update(() => $toggleLink(null), { tag: HISTORY_PUSH_TAG, discrete: true });
                onClose();
              }}
            />
          )}
          {start.url !== '' && quoteIdOf(start.url) === null && (
            <IconButton
              label="Open the link"
              size="sm"
              icon={<ExternalLink size={14} aria-hidden="true" />}
              onPress={() => onOpenLink(start.url)}
            />
          )}
          <Button type="submit" variant="primary" size="sm" keys="Enter" className="ms-auto">
            Apply
          </Button>
        </div>
      </form>
    </AnchoredPanel>
  );
}

interface LinkAtCaret {
  readonly url: string;
  readonly key: string | null;
  readonly needsWords: boolean;
}

function $linkAtCaret(): LinkAtCaret {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return { url: '', key: null, needsWords: true };
  }
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  if (link !== null) {
    return { url: link.getURL(), key: link.getKey(), needsWords: false };
  }
  return { url: '', key: null, needsWords: selection.isCollapsed() };
}

function $setLink(url: string, words: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    return;
  }
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  if (link !== null) {
    link.setURL(url);
    return;
  }
  if (!selection.isCollapsed()) {
    $toggleLink(url);
    return;
  }
  const created = $createProseLinkNode(url);
  created.append(
    $createTextNode(words.trim() === '' ? url.replace(/^mailto:/u, '') : words.trim()).setFormat(
      selection.format,
    ),
  );
  selection.insertNodes([created]);
  created.selectNext(0, 0);
}
