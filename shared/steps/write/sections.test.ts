import { describe, expect, it } from 'vitest';
import { scanHeadings, sectionProgress, skeletonOf, wordsBelowHeadings } from './sections';
import { sectionSchema, templateNames, templateSections } from './templates';

const section = (heading: string, more: object = {}) => sectionSchema.parse({ heading, ...more });

describe('scanHeadings', () => {
  it('reads headings with their levels and without their marks', () => {
    expect(
      scanHeadings('# One\n\ntext\n## **Two** `x` ##\n###### Six\n#hash\n####### seven').map(
        ({ level, text }) => [level, text],
      ),
    ).toEqual([
      [1, 'One'],
      [2, 'Two x'],
      [6, 'Six'],
    ]);
  });

  it('takes marks that close a heading for no part of it, and blanks inside for one', () => {
    const texts = scanHeadings('# a  b \t##  \n## ##\n### c#\n# d # e').map((heading) => heading.text);
    expect(texts).toEqual(['a  b', '', 'c#', 'd # e']);
  });

  it('ignores what looks like a heading inside code and formulas', () => {
    const text = '```python\n# no\n```\n~~~~\n# no\n~~~\n# no\n~~~~\n$$\n# no\n$$\n    # no\n$$x$$\n# Yes';
    expect(scanHeadings(text).map((heading) => heading.text)).toEqual(['Yes']);
  });

  it('knows that backticks with words behind them on one line are no fence', () => {
    expect(scanHeadings('```not``` a fence\n# Yes')).toHaveLength(1);
  });
});

describe('sectionProgress', () => {
  const sections = [
    section('Assessment', { least: 3 }),
    section('Plan'),
    section('Code', { needs: 'code' }),
    section('Check', { needs: 'maths' }),
  ];
  const states = (text: string) => sectionProgress(text, sections).map(({ state }) => state);

  it('finds every section of a skeleton empty', () => {
    expect(states(skeletonOf(sections))).toEqual(['empty', 'empty', 'empty', 'empty']);
    expect(states('')).toEqual(['missing', 'missing', 'missing', 'missing']);
  });

  it('tells too short from done, and what a section cannot do without', () => {
    expect(states('## Assessment\nTwo words\n## Plan\nx\n## Code\nnone\n## Check\nnone')).toEqual([
      'short',
      'done',
      'incomplete',
      'incomplete',
    ]);
    expect(
      states('## Assessment\nNow three words\n## Plan\nx\n## Code\n```\nx\n```\n## Check\n$1 = 1$'),
    ).toEqual(['done', 'done', 'done', 'done']);
  });

  it('counts what stands under deeper headings of the writer to the section around them', () => {
    const [assessment] = sectionProgress(
      '## Assessment\n### Heart\none two\n### Lung\nthree\n## Mine\nmore',
      sections,
    );
    expect(assessment).toMatchObject({ state: 'done', words: 5 });
  });

  it('finds a section at another level, with a number, a colon, or in other case', () => {
    expect(states('# 1. ASSESSMENT:\none two three\n### plan\nx').slice(0, 2)).toEqual(['done', 'done']);
  });
});

it('counts the words outside headings only', () => {
  expect(wordsBelowHeadings('## Two words\n\none two three\n\n## Plan\n')).toBe(3);
});

it('has a required section and hints in every template', () => {
  for (const name of templateNames) {
    const sections = templateSections(name);
    expect(sections.some(({ required }) => required)).toBe(true);
    expect(sections.every(({ hint }) => hint.length > 20)).toBe(true);
    expect(sections.map((one) => sectionSchema.parse(one))).toEqual(sections);
  }
});
