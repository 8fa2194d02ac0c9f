import { expect, test } from 'vitest';
import { materialSchema } from '../../domain/task';
import { passageIdSchema, responseIdSchema } from '../../lib/ids';
import { anchorAt, type TextAnchor } from '../../lib/text-anchor';
import { type Label, type LabelAnswer, labelledSpans } from './label-answer';
import { labelConfigSchema } from './label-config';
import { labelKind } from './label-kind';

const [a, b] = [responseIdSchema.parse('a'), responseIdSchema.parse('b')];
const notice = passageIdSchema.parse('notice');
const material = materialSchema.parse({
  responses: [
    { id: 'a', markdown: 'Answer A' },
    { id: 'b', markdown: 'Answer B' },
  ],
  passages: [{ id: 'notice', title: 'Notice', markdown: 'No dogs after nine.' }],
});
const codes = ['joy', 'anger', 'fear'].map((id) => ({ id, name: id.toUpperCase() }));
const set = (part: object) => ({ id: 'tone', name: 'Tone', codes, ...part });
const anchor = (start: number, end: number) => anchorAt('No dogs after nine.', start, end) as TextAnchor;
const label = (id: string, part: Partial<Label> = {}): Label => ({
  taxonomy: 'tone',
  text: null,
  anchor: null,
  code: { id, name: id.toUpperCase(), path: [] },
  reason: '',
  standard: '',
  ...part,
});

function view(taxonomies: object[], labels: Label[], texts = 'all') {
  const config = labelConfigSchema.parse({ taxonomies, texts });
  return { config, answer: { labels } satisfies LabelAnswer, material, earlier: {} };
}

function found(taxonomies: object[], labels: Label[], texts?: string): [string, string][] {
  return labelKind
    .check(view(taxonomies, labels, texts))
    .map(({ path, message }) => [path.join('/'), message]);
}

test('a code must be chosen for the task, and no more than the project takes', () => {
  expect(found([set({})], [])).toEqual([['labels/tone/task', '“Tone”: choose one.']]);
  expect(found([set({ least: 2, most: 2 })], [label('joy')])).toEqual([
    ['labels/tone/task', '“Tone”: choose at least 2.'],
  ]);
  expect(found([set({ most: 2 })], [label('joy'), label('anger'), label('fear')])).toEqual([
    ['labels/tone/task', '“Tone”: 3 are chosen; this project takes at most 2.'],
  ]);
});

test('each text is held to the same, and only the texts that the step is about', () => {
  const labels = [label('joy', { text: a })];
  expect(found([set({ on: 'texts' })], labels)).toEqual([
    ['labels/tone/b', '“Tone”, a response: choose one.'],
    ['labels/tone/notice', '“Tone”, Notice: choose one.'],
  ]);
  expect(found([set({ on: 'texts' })], labels, 'passages').map(([path]) => path)).toEqual([
    'labels/tone/notice',
  ]);
});

test('of spans as many must be labelled as the project asks for', () => {
  const spans = set({ on: 'spans', least: 2 });
  const one = label('fear', { text: notice, anchor: anchor(0, 7) });
  expect(found([spans], [one])).toEqual([
    ['labels/tone', '“Tone”: label at least 2 passages. Select it in the text and press L.'],
  ]);
  expect(found([spans], [one, label('joy', { text: notice, anchor: anchor(8, 18) })])).toEqual([]);
});

test('a code that is not on the list does not count; those of a project’s taxonomy are taken as they are', () => {
  expect(found([set({})], [label('pride')])).toEqual([
    ['labels/tone/task', '“PRIDE” is not a code of “Tone”.'],
  ]);
  expect(found([{ id: 'tone', name: 'Tone', from: 'emotions' }], [label('pride')])).toEqual([]);
});

test('where reasons are required, each label needs one, and its standard where there is a choice', () => {
  const asked = set({ reasons: 'required', standards: ['Style guide'] });
  expect(found([asked], [label('joy')])).toEqual([
    ['labels/tone/task/joy/reason', 'Say why “JOY” applies.'],
    ['labels/tone/task/joy/standard', 'Say by which standard “JOY” applies.'],
  ]);
  expect(found([asked], [label('joy', { reason: 'Thanks twice.', standard: 'Style guide' })])).toEqual([]);
  expect(found([set({ reasons: 'optional' })], [label('joy')])).toEqual([]);
});

test('codes of one target are handed on together, with their paths', () => {
  const both = [
    label('joy', { code: { id: 'joy', name: 'JOY', path: ['Pleasant'] } }),
    label('fear'),
    label('anger', { text: b }),
  ];
  expect(labelKind.contribute(view([set({ most: null })], both)).labels).toEqual([
    {
      taxonomy: { id: 'tone', name: 'Tone' },
      codes: [
        { id: 'joy', name: 'JOY', path: ['Pleasant', 'JOY'] },
        { id: 'fear', name: 'FEAR', path: ['FEAR'] },
      ],
      text: null,
      anchor: null,
      reason: '',
    },
  ]);
});

test('codes with reasons of their own are handed on one by one', () => {
  const labels = labelKind.contribute(
    view(
      [set({ reasons: 'required', most: null })],
      [
        label('joy', { reason: ' Thanks. ', standard: 'Style guide' }),
        label('fear', { reason: 'Asks to hurry.' }),
      ],
    ),
  ).labels;
  expect(labels?.map(({ codes: given, reason, standard }) => [given[0]?.id, reason, standard])).toEqual([
    ['joy', 'Thanks.', 'Style guide'],
    ['fear', 'Asks to hurry.', undefined],
  ]);
});

test('nothing is contributed while nothing is labelled', () => {
  expect(labelKind.contribute(view([set({})], []))).toEqual({});
});

test('conditions of the project’s own fields see which codes were given', () => {
  expect(labelKind.facts?.(view([set({ most: null })], [label('fear'), label('joy')]))).toEqual({
    tone: ['fear', 'joy'],
  });
});

test('labelled spans stand in the order of the texts, each once', () => {
  const labels = [
    label('joy', { text: notice, anchor: anchor(8, 13) }),
    label('fear', { text: notice, anchor: anchor(0, 7) }),
    label('anger', { text: notice, anchor: anchor(0, 7) }),
    label('anger'),
  ];
  expect(labelledSpans({ labels }, [notice]).map((span) => span.anchor?.quote)).toEqual(['No dogs', 'after']);
});
