// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { findSpot, focusSpot, isWithin, spotAround, spotOf } from './finding-spot';

afterEach(() => {
  document.body.replaceChildren();
});

function field(spot: string, parent: Element = document.body): HTMLElement {
  const element = document.createElement('div');
  element.dataset['spot'] = spot;
  element.append(document.createElement('input'));
  parent.append(element);
  return element;
}

test('a path becomes a spot, and a slash inside a key does not look like a level', () => {
  expect(spotOf(['links', 'weakness:a:b', 'ideal'])).toBe('links/weakness:a:b/ideal');
  expect(spotOf(['a/b', 1])).toBe('a%2Fb/1');
});

test('a remark belongs to its field and to the fields around it, not to one with a longer name', () => {
  expect(isWithin('criteria/2/text', 'criteria/2')).toBe(true);
  expect(isWithin('criteria', 'criteria')).toBe(true);
  expect(isWithin('criteria/20', 'criteria/2')).toBe(false);
});

test('a finding lands at its field, or at the nearest one around it', () => {
  const list = field('criteria');
  const second = field('criteria/1', list);
  expect(findSpot(document, 'criteria/1/weight')).toBe(second);
  expect(findSpot(document, 'criteria/7/text')).toBe(list);
  expect(findSpot(document, 'elsewhere')).toBeNull();
});

test('focusing a spot puts the caret into the first control inside it', () => {
  const list = field('constraints');
  list.scrollIntoView = () => undefined;
  focusSpot(list);
  expect(document.activeElement).toBe(list.querySelector('input'));
  expect(spotAround(document.activeElement)).toBe('constraints');
});
