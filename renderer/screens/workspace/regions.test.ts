// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { Regions } from './regions';

beforeEach(() => {
  document.body.innerHTML =
    '<nav data-region="steps"><button id="s1"></button><button id="s2"></button></nav>' +
    '<div data-region="work"><button id="w1"></button><div data-region-body><button id="w2"></button><textarea id="w3"></textarea></div></div>' +
    '<aside data-region="guidelines" tabindex="-1"></aside>';
});

function focused(): string | undefined {
  const active = document.activeElement as HTMLElement | null;
  return active?.id || active?.dataset['region'];
}

test('going round visits every area and comes back to the first', () => {
  const regions = new Regions();
  const visited = [1, 2, 3, 4].map(() => {
    regions.move(document, 1);
    return focused();
  });
  expect(visited).toEqual(['s1', 'w3', 'guidelines', 's1']);
});

test('going backwards from nowhere starts at the end', () => {
  const regions = new Regions();
  (document.getElementById('s1') as HTMLElement).focus();
  regions.move(document, -1);
  expect(focused()).toBe('guidelines');
});

test('an area that has the focus as a whole is entered before the next one', () => {
  const regions = new Regions();
  const work = document.querySelector<HTMLElement>('[data-region="work"]') as HTMLElement;
  work.tabIndex = -1;
  work.focus();
  regions.remember(work);
  regions.move(document, 1);
  expect(focused()).toBe('w3');
});

test('an area is entered where it was left', () => {
  const regions = new Regions();
  const second = document.getElementById('s2') as HTMLElement;
  second.focus();
  regions.remember(second);
  regions.move(document, 1);
  regions.move(document, -1);
  expect(focused()).toBe('s2');
});
