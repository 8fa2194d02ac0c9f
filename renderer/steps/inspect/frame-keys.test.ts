import { describe, expect, it } from 'vitest';
import type { Shortcut } from '../../shortcuts/shortcuts';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { setChosenKeys } from '../../ui/keymap';
import { frameAction, PICTURE_ACTIONS } from './frame-keys';

const ALL = new Map<string, Shortcut>(Object.entries(workspaceShortcuts));

const press = (key: string, more: object = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('the keys of a picture', () => {
  it('zoom with plus however it is typed, with minus, 0 and 1', () => {
    for (const key of [press('+'), press('+', { shiftKey: true }), press('=')]) {
      expect(frameAction(key)).toMatchObject({ kind: 'zoom' });
    }
    expect(frameAction(press('0'))).toEqual({ kind: 'fit' });
    expect(frameAction(press('1'))).toEqual({ kind: 'actual' });
  });

  it('leave alone what belongs to the window and the workspace', () => {
    for (const key of [
      press('+', { ctrlKey: true }),
      press('1', { ctrlKey: true }),
      press('Tab'),
      press('z', { ctrlKey: true }),
    ]) {
      expect(frameAction(key)).toBeNull();
    }
  });

  it('tell moving the cursor, the region and its corner apart', () => {
    expect(frameAction(press('ArrowLeft'))).toEqual({ kind: 'arrow', dx: -1, dy: 0, isFine: false });
    expect(frameAction(press('ArrowUp', { altKey: true, shiftKey: true }))).toEqual({
      kind: 'move',
      dx: 0,
      dy: -1,
      isFine: true,
    });
    expect(frameAction(press('ArrowDown', { ctrlKey: true }))).toMatchObject({ kind: 'resize', dy: 1 });
  });

  it('choose tools and adjust what is shown', () => {
    expect(frameAction(press('b'))).toEqual({ kind: 'tool', tool: 'box' });
    expect(frameAction(press('i'))).toEqual({ kind: 'invert' });
    expect(frameAction(press('}', { shiftKey: true }))).toMatchObject({ kind: 'adjust', name: 'contrast' });
    expect(frameAction(press('N', { shiftKey: true }))).toEqual({ kind: 'region', by: -1 });
  });

  it('can be others, as for every action that has a place in the palette', () => {
    setChosenKeys({ 'picture-box': 'Q', 'picture-fit': '' });
    expect(frameAction(press('q'))).toEqual({ kind: 'tool', tool: 'box' });
    expect(frameAction(press('b'))).toBeNull();
    expect(frameAction(press('0'))).toBeNull();
    setChosenKeys({});
    const named = Object.keys(PICTURE_ACTIONS).map((id) => ALL.get(id));
    expect(named.filter((action) => action === undefined || action.isOfControl === true)).toEqual([]);
  });
});
