import { $isCodeNode } from '@lexical/code-core';
import { $isTableNode, $isTableSelection } from '@lexical/table';
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { WrapText } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { CopyButton } from '../../ui/copy-button';
import { IconButton } from '../../ui/icon-button';
import { BLOCK_MENU_COMMAND, runAction } from '../actions/run-action';
import { CalloutMenu } from '../callout/callout-menu';
import { LanguageMenu } from '../code/language-menu';
import { $isQuoteNode } from '../containers/quote-node';
import { proseAction } from '../shortcuts';
import { TableMenu } from '../table/table-menu';

export interface BlockChipProps {
  readonly editor: LexicalEditor;
  /** Null where nobody keeps such a choice. */
  readonly wrapsCode: boolean | null;
}

/** The room that it wants beside a table, with its margins, in CSS pixels. */
const BESIDE = 16;

/** A button at the corner of the table, code or call-out the caret is in, with what can be done to it. Alt+Enter presses it. */
export function BlockChip({ editor, wrapsCode }: BlockChipProps): ReactNode {
  const name = useSyncExternalStore(
    (changed) => editor.registerUpdateListener(changed),
    () => editor.getEditorState().read($blockAtCaret),
  );
  const [kind, key, detail] = name.split(' ');
  const chip = useRef<HTMLDivElement>(null);

  // After every update, because typing moves what stands below; so does what gets its height only when it comes near.
  useLayoutEffect(() => {
    const follow = () => placeChip(chip.current, editor, key ?? '');
    follow();
    const page = chip.current?.offsetParent ?? null;
    const resized = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(follow);
    if (page !== null) {
      resized?.observe(page);
    }
    // With the frame: asked for at once, the layout would be made in the middle of every update.
    let frame = 0;
    const unregister = editor.registerUpdateListener(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(follow);
    });
    return () => {
      cancelAnimationFrame(frame);
      unregister();
      resized?.disconnect();
    };
  }, [editor, key]);
  useEffect(
    () =>
      editor.registerCommand(
        BLOCK_MENU_COMMAND,
        () => {
          const button = chip.current?.querySelector('button');
          button?.focus();
          button?.click();
          // The menu gives the keyboard back to its button; whoever came by a key came from the text.
          button?.addEventListener('focus', () => setTimeout(() => editor.focus(), 0), { once: true });
          return button !== null && button !== undefined;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  if (kind !== 'code' && kind !== 'table' && kind !== 'callout') {
    return null;
  }
  return (
    <div ref={chip} className="block-chip" data-of={kind}>
      {kind === 'code' && (
        <>
          <LanguageMenu editor={editor} nodeKey={key ?? ''} language={detail ?? ''} />
          {wrapsCode !== null && (
            <IconButton
              size="sm"
              label={proseAction('wrapCode').label}
              keys={proseAction('wrapCode').keys}
              icon={<WrapText size={14} aria-hidden="true" />}
              isSelected={wrapsCode}
              preventFocusOnPress
              onPress={() => runAction(editor, 'wrapCode')}
            />
          )}
          <CopyButton
            label="Copy code"
            text={() => editor.read(() => $getNodeByKey(key ?? '')?.getTextContent() ?? '')}
          />
        </>
      )}
      {kind === 'table' && <TableMenu editor={editor} />}
      {kind === 'callout' && <CalloutMenu editor={editor} nodeKey={key ?? ''} kind={detail ?? ''} />}
    </div>
  );
}

function placeChip(chip: HTMLElement | null, editor: LexicalEditor, key: NodeKey): void {
  const block = editor.getElementByKey(key);
  const page = chip?.offsetParent;
  if (chip === null || block === null || page === null || page === undefined) {
    return;
  }
  const rect = block.getBoundingClientRect();
  const box = page.getBoundingClientRect();
  chip.style.top = `${rect.top - box.top}px`;
  // A table may be narrower than what scrolls it, or wider.
  const table = block.querySelector('table');
  const { left, right } = table?.getBoundingClientRect() ?? rect;
  const start = Math.max(left, rect.left) - box.left;
  const end = box.right - Math.min(right, rect.right);
  // At the end of the line, wherever that is: at its beginning stand a title and the words above.
  const isFromRight = getComputedStyle(table ?? block).direction === 'rtl';
  // Beside a table it covers nothing; above it, it may cover the end of the words there.
  const isBeside = table !== null && (isFromRight ? start : end) > chip.offsetWidth + BESIDE;
  chip.toggleAttribute('data-beside', isBeside);
  const [near, far] = isBeside
    ? [`${box.width - (isFromRight ? start : end)}px`, 'auto']
    : ['auto', `${isFromRight ? start : end}px`];
  chip.style.left = isFromRight ? far : near;
  chip.style.right = isFromRight ? near : far;
}

/** As one string, so that nothing is drawn again while it stays the same. */
function $blockAtCaret(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) {
    return '';
  }
  const node = selection.anchor.getNode();
  const code = $findMatchingParent(node, $isCodeNode);
  if (code !== null) {
    return `code ${code.getKey()} ${code.getLanguage() ?? ''}`;
  }
  const table = $findMatchingParent(node, $isTableNode);
  if (table !== null) {
    return `table ${table.getKey()}`;
  }
  const quote = $findMatchingParent(node, $isQuoteNode);
  const callout = quote?.getCallout() ?? null;
  return quote === null || callout === null ? '' : `callout ${quote.getKey()} ${callout}`;
}
