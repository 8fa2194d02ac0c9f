import { act } from 'react';
import { expect, test } from 'vitest';
import type { PassageState } from '#shared/lib/find-passage';
import { textIdSchema } from '#shared/lib/ids';
import { mount } from '../../ui/testing/mount';
import { CriterionLinks } from './criterion-links';
import { type KeptLink, PlaceStatesContext, type References, ReferencesContext } from './references';

const link: KeptLink = {
  id: 'l1',
  source: { of: 'text', text: textIdSchema.parse('a') },
  anchor: { start: 0, end: 9, quote: 'Give 5 mg', prefix: '', suffix: ' now.' },
};

function show(state: PassageState, links: readonly KeptLink[] = [link], readOnly = false) {
  const done: string[] = [];
  const references: References = {
    readOnly,
    uses: [],
    isPointing: false,
    reveal: null,
    nameOf: () => 'Response A',
    textOf: () => null,
    show: ({ anchor }) => done.push(`show ${anchor.quote}`),
    pointAgain: (_, onPoint) => onPoint({ ...link, anchor: { ...link.anchor, quote: 'Give 2.5 mg' } }),
    linksOf: (criterion) => (criterion === 'dose' ? links : []),
    changeLink: (id, change) =>
      done.push(`${id} ${change === null ? 'removed' : (change.anchor?.quote ?? 'kept')}`),
    linkedIn: () => [],
    takeQuotes: () => () => undefined,
    markdownOf: () => null,
  };
  const { element } = mount(
    <ReferencesContext value={references}>
      <PlaceStatesContext value={() => state}>
        <CriterionLinks criterion="dose" name="criterion 1" />
        <CriterionLinks criterion="other" name="criterion 2" />
      </PlaceStatesContext>
    </ReferencesContext>,
  );
  const press = (name: RegExp): void => {
    const found = [...element.querySelectorAll('button')].find((button) =>
      name.test(button.ariaLabel ?? button.textContent ?? ''),
    );
    act(() => found?.click());
  };
  return { element, done, press };
}

test('a link says where it points and what it says, leads there, and is taken away by key or by mouse', () => {
  const { element, done, press } = show('there');
  expect(element.textContent).toBe('Response A“Give 5 mg”');
  expect(element.querySelectorAll('ul')).toHaveLength(1);
  press(/^Show in Response A: Give 5 mg$/);
  press(/^Remove the link/);
  const chip = element.querySelector('button');
  act(() => void chip?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true })));
  expect(done).toEqual(['show Give 5 mg', 'l1 removed', 'l1 removed']);
});

test.each(['changed', 'gone'] as const)(
  'a link to words that are %s says what they were and what can be done',
  (state) => {
    const { element, done, press } = show(state);
    expect(element.textContent).toContain('The text it points to has changed');
    expect(element.textContent).toContain('Response A said: “Give 5 mg”');
    press(/^Point again$/);
    press(/^Keep as it is$/);
    press(/^Remove$/);
    expect(done).toEqual(['l1 Give 2.5 mg', 'l1 kept', 'l1 removed']);
  },
);

test('a link that is kept as it is says so quietly, and no longer once its words are there again', () => {
  expect(show('gone', [{ ...link, kept: true }]).element.querySelector('button')?.ariaLabel).toMatch(
    /^The text has changed since; kept as it is/,
  );
  expect(show('there', [{ ...link, kept: true }]).element.querySelector('button')?.ariaLabel).toMatch(
    /^Show in/,
  );
});

test('in a task that was sent nothing can be changed', () => {
  const { element } = show('changed', [link], true);
  expect(element.querySelector('button')).toBeNull();
  expect(show('there', [link], true).element.querySelectorAll('button')).toHaveLength(1);
});
