import { expect, it, vi } from 'vitest';
import { type ClickedPlace, textMenu } from './text-menu';

const READ: ClickedPlace = {
  isEditable: false,
  selectionText: '',
  linkURL: '',
  editFlags: { canCut: false, canCopy: true, canPaste: false, canSelectAll: true },
};
const roles = (place: ClickedPlace) =>
  textMenu(place, () => undefined).map(({ role, label }) => role ?? label);

it('a field offers what can be done in it just now', () => {
  const field = { ...READ, isEditable: true, selectionText: 'dose' };
  expect(textMenu(field, () => undefined)).toEqual([
    { role: 'cut', enabled: false },
    { role: 'copy', enabled: true },
    { role: 'paste', enabled: false },
    { type: 'separator' },
    { role: 'selectAll', enabled: true },
  ]);
});

it('a text that is read can be copied where something is selected, and nothing is offered elsewhere', () => {
  expect(roles({ ...READ, selectionText: 'apixaban' })).toEqual(['copy']);
  expect(roles({ ...READ, selectionText: ' \n' })).toEqual([]);
});

it('the address of a link is copied, and of nothing that would run', () => {
  const copied = vi.fn();
  const [item] = textMenu({ ...READ, linkURL: 'https://a.b/c' }, copied);
  expect(item?.label).toBe('Copy link address');
  item?.click?.({} as never, undefined, {} as never);
  expect(copied).toHaveBeenCalledExactlyOnceWith('https://a.b/c');
  expect(roles({ ...READ, linkURL: 'javascript:alert(1)' })).toEqual([]);
  expect(roles({ ...READ, linkURL: 'goldsmith://app/x', selectionText: 'x' })).toEqual(['copy']);
});
