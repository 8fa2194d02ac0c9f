// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { leftSpots } from './left-spots';

beforeEach(() => {
  document.body.innerHTML =
    '<section data-spot="criteria"><div data-spot="criteria/0/text"><input id="a"></div>' +
    '<div data-spot="criteria/1/text"><input id="b"></div></section><button id="out"></button>';
});

function element(id: string): Element {
  return document.getElementById(id) as Element;
}

test('going to another field of the same list leaves only the one field', () => {
  expect(leftSpots(element('a'), element('b'))).toEqual(['criteria/0/text']);
});

test('going elsewhere leaves the field and its list', () => {
  expect(leftSpots(element('a'), element('out'))).toEqual(['criteria/0/text', 'criteria']);
  expect(leftSpots(element('a'), null)).toEqual(['criteria/0/text', 'criteria']);
});

test('staying inside the field leaves nothing', () => {
  expect(leftSpots(element('a'), element('a'))).toEqual([]);
  expect(leftSpots(element('out'), element('a'))).toEqual([]);
});
