import { act, useState } from 'react';
import { expect, it } from 'vitest';
import { setChosenKeys } from '../../ui/keymap';
import { liveActions } from '../../ui/live-actions';
import { mount } from '../../ui/testing/mount';
import { pointsFit, type RatingValue } from './rating';
import { RatingGrid } from './rating-grid';

const scale = ['Fails', 'Weak', 'Partly', 'Good', 'Fully'].map((label, index) => ({
  value: index + 1,
  label,
  meaning: `${label} means this.`,
}));

function Sample() {
  const [values, setValues] = useState<Record<string, Record<string, RatingValue>>>({ dose: { a: 4 } });
  return (
    <RatingGrid
      label="Ratings"
      rows={[
        { id: 'dose', label: 'Cites the dose limit', tone: 'must' },
        { id: 'stop', label: 'Stops the medicine', tone: 'must-not' },
      ]}
      columns={[
        { id: 'a', name: 'Response A' },
        { id: 'b', name: 'Response B' },
      ]}
      scale={scale}
      values={values}
      lowAt={2}
      onChange={(row, column, value) =>
        setValues((old) => ({ ...old, [row]: { ...old[row], [column]: value } }))
      }
      findings={[{ row: 'stop', column: 'b', severity: 'blocks', message: 'Rate this.' }]}
    />
  );
}

function names(element: HTMLElement): (string | null)[] {
  return [...element.querySelectorAll('[role=gridcell]')].map((cell) => cell.getAttribute('aria-label'));
}

function press(key: string): void {
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });
}

it('is rated by keyboard alone, with one stop of the Tab key', () => {
  const { element } = mount(<Sample />);
  expect(names(element)).toEqual([
    'Response A, Cites the dose limit: 4 Good',
    'Response B, Cites the dose limit: not rated',
    'Response A, Stops the medicine: not rated',
    'Response B, Stops the medicine: not rated',
  ]);
  expect(element.querySelectorAll('[role=gridcell][tabindex="0"]')).toHaveLength(1);

  act(() => element.querySelector<HTMLElement>('[role=gridcell]')?.focus());
  press('Backspace');
  press('ArrowRight');
  press('2');
  press('ArrowDown');
  press('5');
  expect(names(element)).toEqual([
    'Response A, Cites the dose limit: not rated',
    'Response B, Cites the dose limit: 2 Weak',
    'Response A, Stops the medicine: not rated',
    'Response B, Stops the medicine: 5 Fully',
  ]);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Response B, Stops the medicine: 5 Fully');
});

it('is rated by mouse: a point is chosen by a click and taken away by another', () => {
  const { element } = mount(<Sample />);
  const [cell] = element.querySelectorAll('[role=gridcell]');
  const point = cell?.querySelector<HTMLElement>('[aria-label="2 Weak"]');
  act(() => point?.click());
  expect(names(element)[0]).toBe('Response A, Cites the dose limit: 2 Weak');
  expect(point?.getAttribute('aria-pressed')).toBe('true');
  act(() => point?.click());
  expect(names(element)[0]).toBe('Response A, Cites the dose limit: not rated');
});

it('says a finding at its cell', () => {
  const { element } = mount(<Sample />);
  const [, , , last] = element.querySelectorAll('[role=gridcell]');
  const described = last?.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toBe('Rate this.');
});

function Mixed({ onChange }: { readonly onChange: (row: string, column: string, value: unknown) => void }) {
  const grave = ['None', 'Some', 'Grave'].map((label, value) => ({ value, label, meaning: '' }));
  return (
    <RatingGrid
      label="Ratings"
      rows={[
        { id: 'depth', label: 'Depth', meaning: 'How far it goes.' },
        { id: 'harm', label: 'Harm', tone: 'negative', scale: grave, notApplicable: true },
      ]}
      columns={[{ id: 'a', name: 'Response A' }]}
      scale={scale}
      values={{ harm: { a: 'not-applicable' } }}
      onChange={onChange}
    />
  );
}

it('reads digits on the scale of the row, and X where nothing may apply', () => {
  const chosen: unknown[] = [];
  const { element } = mount(<Mixed onChange={(...cell) => chosen.push(cell)} />);
  expect(names(element)).toEqual(['Response A, Depth: not rated', 'Response A, Harm: not applicable']);
  const legend = () => element.querySelector('footer')?.textContent;
  act(() => element.querySelector<HTMLElement>('[role=gridcell]')?.focus());
  expect(legend()).toContain('Depth: How far it goes.');
  press('x');
  press('0');
  press('5');
  press('ArrowDown');
  expect(legend()).toContain('Grave');
  expect(legend()).not.toContain('Fully');
  press('5');
  press('0');
  press('x');
  expect(chosen).toEqual([
    ['depth', 'a', 5],
    ['harm', 'a', 0],
    ['harm', 'a', 'not-applicable'],
  ]);
});

it('hears the keys that were chosen for “not applicable”, and offers it to the palette for the cell that is on', () => {
  setChosenKeys({ 'not-applicable': 'Z' });
  const chosen: unknown[] = [];
  const { element } = mount(<Mixed onChange={(...cell) => chosen.push(cell)} />);
  expect(liveActions().map(({ id }) => id)).not.toContain('not-applicable');
  act(() => element.querySelectorAll<HTMLElement>('[role=gridcell]')[1]?.focus());
  press('x');
  expect(chosen).toEqual([]);
  press('z');
  act(() =>
    liveActions()
      .find(({ id }) => id === 'not-applicable')
      ?.act(),
  );
  expect(chosen).toEqual(Array.from({ length: 2 }, () => ['harm', 'a', 'not-applicable']));
  setChosenKeys({});
});

it('knows when the points of all cells no longer fit', () => {
  const rows = [{ id: 'depth', label: 'Depth' }];
  expect(pointsFit(rows, 2, scale, 700)).toBe(true);
  expect(pointsFit(rows, 8, scale, 700)).toBe(false);
  expect(pointsFit(rows, 8, scale, null)).toBe(true);
});
