import { expect, test } from 'vitest';
import { mount } from '../ui/testing/mount';
import { type LiveText, useLiveText } from './use-live-text';

const seen: { now: LiveText | null } = { now: null };

function Editor({ text }: { readonly text: string }) {
  seen.now = useLiveText(text);
  return null;
}

/** An editor's text, as its component sees it, and what comes as the answer. */
function liveText(text: string) {
  const { rerender } = mount(<Editor text={text} />);
  return {
    now: () => seen.now as LiveText,
    comes: (next: string) => rerender(<Editor text={next} />),
  };
}

test('what was read from the editor and comes back as the answer leaves the editor alone', () => {
  const { now, comes } = liveText('One');
  expect(now().heard('One two')).toBe('One two');
  comes('One two');
  expect(now()).toMatchObject({ start: 'One', version: 0 });
});

test('a text from elsewhere goes into the editor', () => {
  const { now, comes } = liveText('One');
  comes('Another');
  expect(now()).toMatchObject({ start: 'Another', version: 1 });
});

// Once the screen kept showing the newer text here, while the older one was what was stored.
test('an undo that leads back to what the editor itself once said goes into the editor too', () => {
  const { now, comes } = liveText('One');
  now().heard('One two');
  comes('One two');
  comes('One');
  expect(now()).toMatchObject({ start: 'One', version: 1 });
  now().heard('One three');
  comes('One three');
  now().heard('One three four');
  comes('One three four');
  comes('One three');
  expect(now()).toMatchObject({ start: 'One three', version: 2 });
});
