import { act, type ReactNode, useRef } from 'react';
import { expect, test, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';
import { useSelectionAnchor } from './use-selection-anchor';

function View(): ReactNode {
  const root = useRef<HTMLParagraphElement>(null);
  const anchor = useSelectionAnchor(root);
  return (
    <>
      <p ref={root}>Five attempts, then wait.</p>
      <output>{anchor?.quote ?? 'nothing'}</output>
    </>
  );
}

test('a key that comes before the next frame finds what was selected in the same moment', () => {
  // No frame comes, and nothing is heard of the selection.
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  const { element } = mount(<View />);
  const words = element.querySelector('p')?.firstChild as Text;
  const shown = () => element.querySelector('output')?.textContent;
  document.getSelection()?.setBaseAndExtent(words, 0, words, 4);
  expect(shown()).toBe('nothing');
  let atKey: string | null | undefined;
  document.addEventListener('keydown', () => (atKey = shown()), { once: true });
  act(
    () =>
      void element
        .querySelector('p')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true })),
  );
  expect(atKey).toBe('Five');
});
