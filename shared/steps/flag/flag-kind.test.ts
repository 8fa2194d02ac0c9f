import { expect, test } from 'vitest';
import { materialSchema } from '../../domain/task';
import { flagIdSchema, responseIdSchema } from '../../lib/ids';
import { anchorAt, type TextAnchor } from '../../lib/text-anchor';
import { traceItems } from '../trace/trace-items';
import type { FlagDraft } from './flag-answer';
import { flagConfigSchema, isSerious } from './flag-config';
import { flagKind } from './flag-kind';

const markdown = 'Start with apixaban 5 mg twice daily. Check the kidneys later.';
const material = materialSchema.parse({
  responses: [
    { id: 'a', markdown },
    { id: 'b', markdown },
  ],
  passages: [{ id: 'leaflet', title: 'Leaflet', markdown }],
});
const flag = (id: string, part: Partial<FlagDraft> = {}): FlagDraft => ({
  id: flagIdSchema.parse(id),
  text: responseIdSchema.parse('a'),
  anchor: anchorAt(markdown, 11, 36) as TextAnchor,
  category: 'wrong',
  severity: 'major',
  wrong: 'Full dose.',
  right: '',
  standard: '',
  ...part,
});

function view(config: object, flags: FlagDraft[], nothing = false) {
  return { config: flagConfigSchema.parse(config), answer: { flags, nothing }, material, earlier: {} };
}

const found = (...args: Parameters<typeof view>) =>
  flagKind.check(view(...args)).map(({ path, message }) => [path.join('/'), message]);

test('no flag is a decision only when it was said so', () => {
  expect(found({}, [])).toEqual([['flags', 'Flag what is wrong, or say that there is nothing to flag.']]);
  expect(found({}, [], true)).toEqual([]);
  expect(found({ noneAllowed: false }, [], true)).toEqual([
    ['flags', 'Flag at least one passage: select it in the text and press F.'],
  ]);
});

test('each flag needs what the project asks for, at its place', () => {
  const bare = flag('f', { category: null, severity: null, wrong: ' ' });
  expect(found({ right: 'required', standard: 'required' }, [bare])).toEqual([
    ['flags/f/category', 'Choose what kind of problem it is.'],
    ['flags/f/severity', 'Choose how bad it is.'],
    ['flags/f/wrong', 'Say what is wrong.'],
    ['flags/f/right', 'Say what would be right.'],
    ['flags/f/standard', 'Say by which standard it is wrong.'],
  ]);
  expect(found({ wrong: 'none' }, [flag('f', { wrong: '' })])).toEqual([]);
});

test('a category or a standard that the project does not have is no answer', () => {
  expect(found({}, [flag('f', { category: 'taste' })]).map(([path]) => path)).toEqual(['flags/f/category']);
  const listed = { standard: 'optional', standards: ['SmPC 4.2'] };
  expect(found(listed, [flag('f', { standard: 'hearsay' })]).map(([path]) => path)).toEqual([
    'flags/f/standard',
  ]);
  expect(found(listed, [flag('f', { standard: 'SmPC 4.2' }), flag('g')])).toEqual([]);
});

test('flags on texts that the step is not about do not count', () => {
  expect(found({ texts: 'passages' }, [flag('f')])).toEqual([
    ['flags', 'Flag what is wrong, or say that there is nothing to flag.'],
  ]);
});

test('flags are handed on in the order of the texts, with the words of the project', () => {
  const flags = [
    flag('late', { text: responseIdSchema.parse('b') }),
    flag('second', { anchor: anchorAt(markdown, 38, 61) as TextAnchor }),
    flag('first', { standard: 'SmPC 4.2' }),
    flag('unfinished', { severity: null }),
  ];
  const contributed = flagKind.contribute(view({ standard: 'optional', right: 'none' }, flags)).flags;
  expect(contributed?.map(({ id }) => id)).toEqual(['first', 'second', 'late']);
  expect(contributed?.[0]).toMatchObject({
    category: { id: 'wrong', name: 'Wrong' },
    severity: { id: 'major', name: 'Major' },
    serious: false,
    wrong: 'Full dose.',
    right: '',
    standard: 'SmPC 4.2',
  });
});

test('serious is the worst severity, or what the project says and worse', () => {
  const usual = flagConfigSchema.parse({});
  expect(['minor', 'major', 'critical', 'none', null].map((id) => isSerious(usual, id))).toEqual([
    false,
    false,
    true,
    false,
    false,
  ]);
  const strict = flagConfigSchema.parse({ seriousFrom: 'major' });
  expect(['minor', 'major', 'critical'].map((id) => isSerious(strict, id))).toEqual([false, true, true]);
});

test('serious flags are to be traced, with what is wrong and what would be right', () => {
  const earlier = flagKind.contribute(
    view({ seriousFrom: 'major' }, [flag('f', { right: '2.5 mg.' }), flag('g', { severity: 'minor' })]),
  );
  expect(traceItems(material, earlier)).toEqual([
    {
      about: 'flag',
      key: 'flag:f',
      flag: 'f',
      source: 'a',
      category: 'Wrong',
      severity: 'Major',
      text: 'apixaban 5 mg twice daily',
      note: 'Full dose. → 2.5 mg.',
    },
  ]);
});

test('conditions of the project’s own fields see the decision, and what was flagged', () => {
  expect(flagKind.facts?.(view({}, [], true))).toEqual({
    outcome: ['nothing'],
    categories: [],
    severities: [],
    serious: [],
  });
  expect(flagKind.facts?.(view({}, [flag('f', { severity: 'critical' })]))).toEqual({
    outcome: ['flagged'],
    categories: ['wrong'],
    severities: ['critical'],
    serious: ['yes'],
  });
});
