import { describe, expect, it } from 'vitest';
import {
  collapsedInRow,
  dragRow,
  panelRows,
  rowSizes,
  toggleCollapsed,
  toggleExpanded,
  USUAL_LAYOUT,
} from './panel-layout';

describe('response panels', () => {
  it.each([
    [1, 1200, [1]],
    [2, 1200, [2]],
    [4, 1200, [4]],
    [4, 700, [2, 2]],
    [3, 700, [2, 1]],
    [5, 1600, [3, 2]],
    [8, 1600, [4, 4]],
    [2, 300, [1, 1]],
    [8, null, [4, 4]],
  ])('%i of them on %s pixels stand in rows of %j', (count, width, lengths) => {
    const items = Array.from({ length: count }, (_, index) => index);
    const rows = panelRows(items, width);
    expect(rows.map((row) => row.length)).toEqual(lengths);
    expect(rows.flat()).toEqual(items);
  });

  it('never collapse all of a row', () => {
    const one = toggleCollapsed(USUAL_LAYOUT, 'a', ['a', 'b']);
    expect(one.collapsed).toEqual(['a']);
    expect(toggleCollapsed(one, 'b', ['a', 'b'])).toBe(one);
    expect(collapsedInRow({ ...USUAL_LAYOUT, collapsed: ['a', 'b'] }, ['a', 'b'])).toEqual(['b']);
  });

  it('open again on the second press', () => {
    const layout = toggleCollapsed(USUAL_LAYOUT, 'a', ['a', 'b']);
    expect(toggleCollapsed(layout, 'a', ['a', 'b']).collapsed).toEqual([]);
  });

  it('let one have the whole place and give it back', () => {
    const layout = toggleExpanded({ ...USUAL_LAYOUT, collapsed: ['a'] }, 'a');
    expect(layout).toMatchObject({ expanded: 'a', collapsed: [] });
    expect(toggleExpanded(layout, 'a').expanded).toBeNull();
  });

  it('remember sizes only while the whole row is open', () => {
    const dragged = dragRow(USUAL_LAYOUT, ['a', 'b'], { a: 70, b: 30 }, []);
    expect(rowSizes(dragged, ['a', 'b'])).toEqual({ a: 70, b: 30 });
    const narrow = dragRow(dragged, ['a', 'b'], { a: 97, b: 3 }, ['b']);
    expect(narrow).toMatchObject({ sizes: { a: 70, b: 30 }, collapsed: ['b'] });
  });

  it('share a row anew when its members change', () => {
    const layout = { ...USUAL_LAYOUT, sizes: { a: 50, b: 25, c: 25 } };
    expect(rowSizes(layout, ['b', 'c'])).toEqual({ b: 50, c: 50 });
    expect(rowSizes(layout, ['a', 'd'])).toBeUndefined();
  });
});
