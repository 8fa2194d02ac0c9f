import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { mount } from '../../ui/testing/mount';
import { HOSTILE_PAYLOADS } from '../markdown-view/hostile-payloads';
import { DiffView, type DiffViewProps } from './diff-view';

function show(before: string, after: string, props: Partial<DiffViewProps> = {}): HTMLElement {
  const { element } = mount(
    <DiffView label="Changes" layout="inline" before={before} after={after} {...props} />,
  );
  return element;
}

const wordsIn = (element: Element, selector: string): string[] =>
  [...element.querySelectorAll(selector)].map((one) => one.textContent ?? '');

const DOSE = 'The usual dose of apixaban is 5 mg twice daily, with or without food.';
const KIDNEY = 'The renal function is checked every six months, and the result is noted.';
const PLAIN = Array.from({ length: 9 }, (_, index) => `Paragraph ${index} stays what it was.`);

describe('a comparison', () => {
  it('runs both texts together, and says in words what was deleted and inserted', () => {
    const element = show('Give **5 mg** now.', 'Give **10 mg** now.');
    expect(wordsIn(element, 'del')).toEqual(['deleted: 5']);
    expect(wordsIn(element, 'ins')).toEqual(['inserted: 10']);
    expect(element.querySelector('strong')?.textContent).toBe('deleted: 5inserted: 10 mg');
  });

  it('shows each text on its side', () => {
    const element = show('Give 5 mg now.', 'Give 10 mg now.', { layout: 'side', titles: ['Old', 'New'] });
    expect(wordsIn(element, '.diff-cell')).toEqual(['Give deleted: 5 mg now.', 'Give inserted: 10 mg now.']);
    expect(wordsIn(element, '.diff-titles')).toEqual(['OldNew']);
  });

  it('puts what was taken out beside what came in its place', () => {
    const element = show(
      'Nothing of this sentence is in the other one at all, as one can see by reading both of them aloud.',
      'Entirely different words stand here; they speak about horses, weather, and the price of grain in spring.',
      { layout: 'side' },
    );
    expect(element.querySelectorAll('.diff-row')).toHaveLength(1);
    expect(element.querySelectorAll('.diff-row del, .diff-row ins')).toHaveLength(2);
  });

  it('puts it above what came in its place where both are run together', () => {
    const element = show(
      `${DOSE}\n\n${KIDNEY}`,
      'Horses run fast.\n\nGrain is dear in spring, they say in town.',
    );
    expect(wordsIn(element, '.diff-row').map((text) => text.slice(0, 14))).toEqual([
      '±deleted: The ',
      '±deleted: The ',
    ]);
    expect(wordsIn(element, 'del, ins').map((text) => text.slice(0, 17))).toEqual([
      'deleted: The usua',
      'inserted: Horses ',
      'deleted: The rena',
      'inserted: Grain i',
    ]);
  });

  it('offers to take a passage and what it replaced back as one', () => {
    const seen: string[] = [];
    show(
      'Nothing of this sentence is in the other one at all, as one can see by reading both of them aloud.',
      'Entirely different words stand here; they speak about horses, weather, and the price of grain in spring.',
      {
        layout: 'side',
        changeAction: ({ kind, before, after }) => {
          seen.push(`${kind} ${before.end - before.start} ${after.end - after.start}`);
          return null;
        },
      },
    );
    expect(new Set(seen)).toEqual(new Set(['changed 98 104']));
  });

  it('leads from where a paragraph was to where it is, and back', () => {
    const element = show(`${DOSE}\n\n${KIDNEY}`, `${KIDNEY}\n\n${DOSE.replace('5 mg', '10 mg')}`);
    const shown: unknown[] = [];
    Element.prototype.scrollIntoView = function scrollIntoView() {
      shown.push(this.getAttribute('data-entry'));
    };
    const notes = [...element.querySelectorAll<HTMLElement>('.diff-move')];
    expect(notes.map((note) => note.textContent)).toEqual([
      'Moved from here“The usual dose of apixaban is 5 mg…”show where it is now',
      'Moved hereshow where it was',
    ]);
    for (const note of notes) {
      act(() => note.click());
    }
    expect(shown).toEqual(['2', '0']);
    expect(wordsIn(element, 'del, ins')).toEqual(['deleted: 5', 'inserted: 10']);
  });

  it('draws formulas as formulas, rows as rows and code by lines', () => {
    const table = (row: string): string => `| Drug | Dose |\n|---|---|\n| Apixaban | 5 mg |\n${row}`;
    const texts = (formula: string, row: string, code: string): string =>
      `Here $${formula}$ is meant.\n\n${table(row)}\n\n$$\n${formula}\n$$\n\n\`\`\`\none\n${code}\n\`\`\``;
    const element = show(
      texts('x_1', '| Warfarin | by INR |', 'two'),
      texts('x_2', '| Edoxaban | 60 mg |', 'three'),
    );
    expect(element.querySelectorAll('p del .katex, p ins .katex')).toHaveLength(2);
    expect(element.querySelectorAll('.diff-unit-removed .katex, .diff-unit-added .katex')).toHaveLength(2);
    expect(wordsIn(element, 'tr[data-diff]')).toEqual([
      'deleted: Warfarindeleted: by INR',
      'inserted: Edoxabaninserted: 60 mg',
    ]);
    expect(wordsIn(element, '.diff-code-removed, .diff-code-added')).toEqual([
      'deleted: −two\n',
      'inserted: +three\n',
    ]);
  });

  it('says so where only the looks of words changed', () => {
    const element = show('It is **never** done.', 'It is never done.', { layout: 'side' });
    expect(wordsIn(element, '.diff-format')).toEqual(['never']);
    expect(wordsIn(element, '.diff-note')[0]).toBe('Only the formatting changed');
  });

  it('marks the right words behind escapes, entities and line breaks', () => {
    const element = show('A \\* B &amp; C\nand the old word', 'A \\* B &amp; C\nand the new word');
    expect(wordsIn(element, '.diff-cell')).toEqual(['A * B & C and the deleted: oldinserted: new word']);
  });

  it('draws links whose definitions stand elsewhere, and numbers footnotes as the text calls them', () => {
    const rest = 'Two[^b].\n\n[site]: https://a.example\n\n[^b]: Note.\n\n[^a]: Other.';
    const element = show(`One [site]. A[^a].\n\n${rest}`, `One new [site]. A[^a].\n\n${rest}`, {
      layout: 'side',
    });
    expect(wordsIn(element, '.diff-row sup')).toEqual(['1', '1', '2', '2']);
    expect(element.querySelector('[title="https://a.example"]')?.textContent).toBe('site');
  });

  it('folds what is far from every change, until it is asked for', () => {
    const before = [...PLAIN, 'The end.'].join('\n\n');
    const element = show(before, before.replace('The end.', 'The very end.'));
    const fold = element.querySelector<HTMLElement>('.diff-fold');
    expect(fold?.textContent).toBe('… 8 unchanged paragraphs');
    expect(element.querySelectorAll('.diff-row')).toHaveLength(2);
    act(() => fold?.click());
    expect(element.querySelectorAll('.diff-row')).toHaveLength(10);
  });

  it('goes from change to change by keys', () => {
    Element.prototype.scrollIntoView = vi.fn();
    const element = show(
      `One a.\n\n${PLAIN.join('\n\n')}\n\nTwo a.`,
      `One b.\n\n${PLAIN.join('\n\n')}\n\nTwo b.`,
    );
    const press = (key: string, altKey = false): string | null => {
      act(() => {
        element
          .querySelector('[role="document"]')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey, bubbles: true }));
      });
      return element.querySelector('[data-current]')?.getAttribute('data-change') ?? null;
    };
    expect([press('n'), press('n'), press('n')]).toEqual(['0', '1', '1']);
    expect(press('ArrowUp', true)).toBe('0');
    expect(press('ArrowDown', true)).toBe('1');
    expect(press('p')).toBe('0');
    expect(wordsIn(element, '.diff-bar [role="status"]')).toEqual(['1 of 2']);
  });

  it('says that there are no differences, also where only the way of writing differs', () => {
    expect(show('* one\n* _two_', '- one\n- *two*').textContent).toContain('No differences');
  });

  it('lists all changes in words', () => {
    const element = show('Give 5 mg now.', 'Give 10 mg now.');
    expect(wordsIn(element, 'ol[aria-label="List of changes"] li')).toEqual([
      'changed: “5” deleted, “10” inserted',
    ]);
  });

  it.each(HOSTILE_PAYLOADS)('makes nothing live of %s', (payload) => {
    for (const [before, after] of [
      [payload, `x ${payload}`],
      ['nothing', payload],
    ] as const) {
      const element = show(before, after);
      expect(element.querySelector('script, iframe, object, embed, a[href], form, style, link')).toBeNull();
      const attributes = [...element.querySelectorAll('.diff-cell *')].flatMap((one) =>
        one.getAttributeNames(),
      );
      expect(attributes.filter((name) => /^on|^href$|^srcset$/.test(name))).toEqual([]);
    }
  });
});
