import { expect, test } from 'vitest';
import { LONG_GROUPS, SHORT_GROUPS, SHORT_REST } from './toolbar-groups';

test('both toolbars have one button for call-outs, whatever their kind', () => {
  for (const groups of [LONG_GROUPS, [...SHORT_GROUPS, ...SHORT_REST]]) {
    expect(groups.flat().filter((id) => id.startsWith('callout'))).toEqual(['callout']);
  }
});
