import { $getRoot, $isElementNode, getNearestEditorFromDOMNode, type LexicalEditor } from 'lexical';
import { act, createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';
import { runAction } from '../actions/run-action';
import { ProseEditor } from '../prose-editor';
import type { ProseEditorHandle } from '../prose-editor-handle';

vi.setConfig({ testTimeout: 20_000 });

const TEXT =
  'It is too much.\n\n> apixaban 5 mg\n>\n> — [Response B](#quote-q1)\n\n> start now\n>\n> — [Response C](#quote-q2)';

function show() {
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });
  const jumps: string[] = [];
  const handle = createRef<ProseEditorHandle>();
  const draw = (changed: string) => (
    <ProseEditor
      ref={handle}
      label="Why"
      documentKey="why"
      value={TEXT}
      changedQuotes={changed}
      onChange={() => undefined}
      onQuoteClick={(id) => jumps.push(id)}
    />
  );
  const { element, rerender } = mount(draw(''));
  const chips = (): (string | null)[] =>
    [...element.querySelectorAll('a.quote-chip.is-changed')].map((chip) => chip.textContent);
  const editor = getNearestEditorFromDOMNode(element.querySelector('[role=textbox]')) as LexicalEditor;
  return { jumps, handle, chips, editor, element, change: (ids: string) => rerender(draw(ids)) };
}

/** Puts the caret at the beginning of a block of the text, or of the first paragraph in it. */
function caretIn(editor: LexicalEditor, block: number): void {
  act(() =>
    editor.update(
      () => {
        const node = $getRoot().getChildAtIndex(block);
        const inner = $isElementNode(node) ? node.getFirstChild() : null;
        (($isElementNode(inner) ? inner : node) as { selectStart?: () => void }).selectStart?.();
      },
      { discrete: true },
    ),
  );
}

test('a citation says that its passage has changed, until it is so no longer, and the text stays as it is', () => {
  const { chips, change, element, handle } = show();
  expect(chips()).toEqual([]);
  change('q2');
  expect(chips()).toEqual(['Response C']);
  expect(element.querySelector('.is-changed')?.getAttribute('aria-description')).toBe(
    'The text it points to has changed',
  );
  expect(handle.current?.readMarkdown()).toBe(TEXT);
  change('');
  expect(chips()).toEqual([]);
  expect(element.querySelector('a.quote-chip[title]')).toBeNull();
});

test('a citation that is written after that is marked as well', async () => {
  const { chips, change, handle } = show();
  change('q3');
  await act(async () => handle.current?.insertBelow('> more\n>\n> — [Response A](#quote-q3)'));
  expect(chips()).toEqual(['Response A']);
});

test('the key leads from anywhere in a quotation to where its words come from, and from other text nowhere', () => {
  const { editor, jumps } = show();
  for (const block of [0, 1, 2]) {
    caretIn(editor, block);
    act(() => runAction(editor, 'showQuote'));
  }
  expect(jumps).toEqual(['q1', 'q2']);
});
