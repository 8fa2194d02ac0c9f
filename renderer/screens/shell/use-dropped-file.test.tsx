// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { useFiles } from '../../stores/files-store';
import { mount } from '../../ui/testing/mount';
import { useDroppedFile } from './use-dropped-file';

interface Held {
  readonly name: string;
  readonly type: string;
}

/** A drag of files as the browser tells of it; jsdom knows none. */
function drag(kind: string, ...held: readonly Held[]): Event {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  const items = held.map(({ type }) => ({ kind: 'file', type }));
  const files = held.map(({ name, type }) => new File(['x'], name, { type }));
  return Object.assign(event, { dataTransfer: { items, files }, relatedTarget: null });
}

function Probe() {
  return <p>{useDroppedFile() ? 'over' : 'away'}</p>;
}

const ours = { name: 'from-the-hub.goldsmith', type: '' };
const picture = { name: 'film.png', type: 'image/png' };

it('a file of ours is taken in wherever it is dropped, and a picture is left to whoever is below', () => {
  const take = vi.fn(async () => undefined);
  useFiles.setState({ take });
  vi.stubGlobal('goldsmith', { pathOf: (file: File) => `/media/stick/${file.name}` });
  const { element } = mount(<Probe />);
  const below = vi.fn();
  document.body.addEventListener('drop', below);

  const over = drag('dragover', ours);
  act(() => void document.body.dispatchEvent(over));
  expect(over.defaultPrevented).toBe(true);
  expect(element.textContent).toBe('over');
  act(() => void document.body.dispatchEvent(drag('drop', ours)));
  expect(take).toHaveBeenCalledExactlyOnceWith('/media/stick/from-the-hub.goldsmith');
  expect(below).not.toHaveBeenCalled();
  expect(element.textContent).toBe('away');

  const pictureOver = drag('dragover', picture);
  document.body.dispatchEvent(pictureOver);
  expect(pictureOver.defaultPrevented).toBe(false);
  document.body.dispatchEvent(drag('drop', picture));
  expect(below).toHaveBeenCalledOnce();
  expect(take).toHaveBeenCalledOnce();
});

it('another file of an unknown type is not taken in', () => {
  const take = vi.fn(async () => undefined);
  useFiles.setState({ take });
  mount(<Probe />);
  act(() => void document.body.dispatchEvent(drag('drop', { name: 'archive.xyz', type: '' })));
  expect(take).not.toHaveBeenCalled();
});
