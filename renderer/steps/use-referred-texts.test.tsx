import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { TextPlace } from '#shared/domain/text-source';
import { responseIdSchema, stepIdSchema, textIdSchema } from '#shared/lib/ids';
import type { TextAnchor } from '#shared/lib/text-anchor';
import type { PlaceReveal, References } from '../blocks/references/references';
import { mount } from '../ui/testing/mount';
import type { NamedText } from './step-component';
import { type ReferredTexts, useReferredTexts } from './use-referred-texts';
import type { ResponseUse } from './work-area';

const step = { id: stepIdSchema.parse('s1'), kind: 'any', title: 'A step', hint: '', config: {} };
const response: NamedText = {
  id: responseIdSchema.parse('a'),
  letter: 'A',
  name: 'Response A',
  markdown: 'x',
};
const passage: NamedText = { id: textIdSchema.parse('p'), letter: '1', name: 'Clause 7', markdown: 'y' };
const TEXTS = [response];
const anchor: TextAnchor = { start: 0, end: 1, quote: 'x', prefix: '', suffix: '' };
const linked = [anchor];

const done: TextPlace[] = [];
const use = (id: string, keys: string) => ({
  id,
  label: id,
  keys,
  onAct: (place: TextPlace) => done.push(place),
});
const uses = [use('flag', 'F'), use('link', 'K')];

const base: References = {
  readOnly: false,
  uses,
  isPointing: false,
  reveal: null,
  nameOf: () => '',
  textOf: () => passage,
  show: () => undefined,
  pointAgain: () => undefined,
  linksOf: () => [],
  changeLink: () => undefined,
  linkedIn: (source) => (source.of === 'text' && source.text === 'a' ? linked : []),
  takeQuotes: () => () => undefined,
  markdownOf: () => null,
};

function reveal(of: string, inStep: string, request = 1): PlaceReveal {
  const text = textIdSchema.parse(of);
  const source = { of: 'text', text } as const;
  return { source, anchor, request, responseId: of, step: stepIdSchema.parse(inStep) };
}

let got: ReferredTexts;

function Probe(props: { readonly own: ResponseUse; readonly references: References | null }): ReactNode {
  got = useReferredTexts(step, TEXTS, props.own, props.references);
  return null;
}

const ids = (): string[] => (got.responseUse.actions ?? []).map(({ id }) => id);

test('what the step offers comes first, and what it offers itself is not offered twice', () => {
  const own = { actions: [{ id: 'flag', label: 'Flag', keys: 'F', onAct: () => undefined }] };
  const { rerender } = mount(<Probe own={own} references={base} />);
  expect(ids()).toEqual(['flag', 'link']);
  got.responseUse.actions?.[1]?.onAct(anchor, 'a');
  expect(done).toEqual([{ source: { of: 'text', text: 'a' }, anchor }]);
  rerender(<Probe own={own} references={{ ...base, isPointing: true, uses: [use('point', 'P')] }} />);
  expect(ids()).toEqual(['point']);
});

test('nothing is made anew for a key beside the texts', () => {
  const own = {};
  const { rerender } = mount(<Probe own={own} references={base} />);
  const before = got.responseUse;
  rerender(<Probe own={own} references={{ ...base, readOnly: true }} />);
  expect(got.responseUse.actions).toBe(before.actions);
  expect(got.responseUse.quotes).toBe(before.quotes);
  expect(got.responseUse.quotes?.['a']).toBe(linked);
});

test('a passage of a text that the step does not show brings its text along; of two wishes the later counts', () => {
  const own = { reveal: { responseId: 'a', anchor, request: 7 } };
  const { rerender } = mount(<Probe own={own} references={base} />);
  expect(got.responseUse.reveal).toBe(own.reveal);
  const asked = reveal('p', 's1');
  rerender(<Probe own={own} references={{ ...base, reveal: asked }} />);
  expect(got.responseUse.reveal).toBe(asked);
  expect(got.texts.map(({ name }) => name)).toEqual(['Response A', 'Clause 7']);
  const later = { reveal: { responseId: 'a', anchor, request: 8 } };
  rerender(<Probe own={later} references={{ ...base, reveal: asked }} />);
  expect(got.responseUse.reveal).toBe(later.reveal);
});

test('a passage that is to be shown beside another step is none of this one’s business', () => {
  mount(<Probe own={{}} references={{ ...base, reveal: reveal('p', 's2') }} />);
  expect(got.responseUse.reveal).toBeNull();
  expect(got.texts).toBe(TEXTS);
});
