import { $isCodeNode } from '@lexical/code-core';
import { $isLinkNode } from '@lexical/link';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { useSyncExternalStore } from 'react';
import { $itemOf, $textBlockOf } from '../containers/container-queries';
import { $listKindOf } from '../containers/container-toggles';
import { $isQuoteNode } from '../containers/quote-node';
import type { ProseActionId } from '../shortcuts';

/** The actions that are "on" where the caret is, in a fixed order, as one string that is cheap to compare. */
export function useActiveActions(editor: LexicalEditor): ReadonlySet<ProseActionId> {
  const names = useSyncExternalStore(
    (changed) => editor.registerUpdateListener(changed),
    () => activeActions(editor.getEditorState()),
  );
  return new Set(names.split(' ') as ProseActionId[]);
}

/** The same, asked once. */
export function readActiveActions(editor: LexicalEditor): ReadonlySet<ProseActionId> {
  return new Set(activeActions(editor.getEditorState()).split(' ') as ProseActionId[]);
}

function activeActions(state: EditorState): string {
  return state.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) {
      return 'paragraph';
    }
    const active: ProseActionId[] = [];
    const node = selection.anchor.getNode();
    const block = $textBlockOf(node);
    if ($isCodeNode(block)) {
      active.push('codeBlock');
    } else {
      active.push($isHeadingNode(block) ? headingAction(block.getTag()) : 'paragraph');
      for (const [format, id] of FORMATS) {
        if (selection.hasFormat(format)) {
          active.push(id);
        }
      }
    }
    if ($findMatchingParent(node, $isLinkNode) !== null) {
      active.push('link');
    }
    const item = $itemOf(node);
    const kind = item === null ? null : $listKindOf(item);
    if (kind !== null) {
      active.push(LISTS[kind]);
    }
    active.push(...$quoteActions(node));
    return active.join(' ');
  });
}

function $quoteActions(node: LexicalNode): ProseActionId[] {
  const quote = $findMatchingParent(node, $isQuoteNode);
  return quote === null ? [] : [quote.getCallout() === null ? 'quote' : 'callout'];
}

const FORMATS = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['strikethrough', 'strike'],
  ['code', 'code'],
  ['subscript', 'subscript'],
  ['superscript', 'superscript'],
] as const;

const LISTS = { bullet: 'bullets', number: 'numbers', task: 'tasks' } as const;

function headingAction(tag: string): ProseActionId {
  const depth = Math.min(4, Number(tag.slice(1)));
  return `heading${depth}` as ProseActionId;
}
