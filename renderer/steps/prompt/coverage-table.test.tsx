import { expect, test } from 'vitest';
import { promptConfigSchema } from '#shared/steps/prompt/prompt-config';
import { mount } from '../../ui/testing/mount';
import { CoverageTable } from './coverage-table';

const variants = [
  { id: '1', markdown: 'How much is the fee?', form: 'factual', difficulty: 'easy' },
  { id: '2', markdown: ' ', form: 'ambiguous', difficulty: 'hard' },
];

function cells(element: HTMLElement): string[][] {
  return [...element.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? ''),
  );
}

test('counts written prompts by form and difficulty, and marks what is asked for', () => {
  const { variants: config } = promptConfigSchema.parse({
    variants: { needs: [{ form: 'factual' }, { form: 'ambiguous', difficulty: 'hard', least: 2 }] },
  });
  const { element } = mount(<CoverageTable config={config} variants={variants} />);
  expect(cells(element)).toEqual([
    ['', 'Easy', 'Moderate', 'Hard', 'All'],
    ['Factual', '1', '0', '0', '1 of 1'],
    ['Open-ended', '0', '0', '0', '0'],
    ['Ambiguous', '0', '0', '0 of 2', '0'],
    ['Multi-part', '0', '0', '0', '0'],
    ['All', '1', '0', '0', '1'],
  ]);
  expect([...element.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
    'Factualis there',
    'Ambiguous, hard × 2missing',
  ]);
});

test('has one row where the project marks difficulties alone', () => {
  const { variants: config } = promptConfigSchema.parse({ variants: { forms: [] } });
  const { element } = mount(<CoverageTable config={config} variants={variants} />);
  expect(cells(element)).toEqual([
    ['', 'Easy', 'Moderate', 'Hard', 'All'],
    ['All', '1', '0', '0', '1'],
  ]);
});
