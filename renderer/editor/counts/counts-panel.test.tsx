import type { LexicalEditor } from 'lexical';
import { act, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';
import { editorWith } from '../testing/rewrite';
import { CountsPanel } from './counts-panel';

// What the page has and jsdom has not.
vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => false });

const onGoal = vi.fn();

function Panel({ editor }: { readonly editor: LexicalEditor }) {
  const [goal, setGoal] = useState<number | null>(null);
  onGoal(goal);
  const counts = { words: 1, selected: null };
  return <CountsPanel editor={editor} counts={counts} goal={goal} onGoal={setGoal} />;
}

test('whoever sets a goal types its number at once, and a second press does not take it away', () => {
  const editor = editorWith('eight');
  const { element } = mount(<Panel editor={editor} />);
  const button = element.querySelector('button');
  act(() => {
    button?.focus();
    button?.click();
  });
  expect(onGoal).toHaveBeenLastCalledWith(500);
  const field = element.querySelector('input');
  expect(document.activeElement).toBe(field);
  expect(field?.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe('500');
  editor.dispose();
});
