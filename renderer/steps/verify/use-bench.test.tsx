import { act } from 'react';
import { expect, test } from 'vitest';
import { textIdSchema } from '#shared/lib/ids';
import type { VerifyAnswer } from '#shared/steps/verify/verify-answer';
import { type VerifyConfig, verifyConfigSchema } from '#shared/steps/verify/verify-config';
import type { NamedText, StepComponentProps } from '../step-component';
import { tryStep } from '../try-step';
import { type BenchHandle, useBench } from './use-bench';
import { useVerdicts } from './use-verdicts';
import { newClaim, withClaim } from './verdict-changes';

const id = textIdSchema.parse('a');
const text: NamedText = {
  id,
  letter: 'A',
  name: 'Response A',
  markdown: 'So:\n\n```python\nprint(1)\n```\n\n```python\nprint(2)\n```',
};
const anchor = { start: 0, end: 2, quote: 'So', prefix: '', suffix: ':' };
const answer: VerifyAnswer = {
  texts: withClaim({}, id, newClaim('c', anchor)),
  bench: { language: 'python', code: '', input: '', isHarnessed: true, expression: '' },
};

const seen: { handle: BenchHandle | null } = { handle: null };

function Part(props: StepComponentProps<VerifyConfig, VerifyAnswer>) {
  const { view, stage } = props;
  const verdicts = useVerdicts(props);
  seen.handle = useBench({ ...view, texts: [text], verdicts, toast: stage.toast });
  return null;
}

function bench(code: string) {
  const step = tryStep(Part, {
    config: verifyConfigSchema.parse({}),
    answer: { ...answer, bench: { ...answer.bench, code } },
  });
  return {
    ...step,
    does: (what: (handle: BenchHandle) => void): void => act(() => what(seen.handle as BenchHandle)),
    code: (): string => step.stored().bench.code,
  };
}

// Once "Run" on a code block threw the expert's own program away without a word.
test('a program of one’s own that gives way to code of the text is offered back', () => {
  const { does, code, toasts, answerToast } = bench('assert dose < 5');
  does(({ runCode }) => runCode('print(1)', 'python', 'a'));
  expect(code()).toBe('print(1)');
  expect(toasts).toMatchObject([{ title: 'Your program was replaced', detail: 'assert dose < 5' }]);
  answerToast();
  expect(code()).toBe('assert dose < 5');
  expect(toasts).toHaveLength(1);
  does(({ take }) => take({ code: 'print(2)', language: 'python' }));
  answerToast();
  expect(code()).toBe('assert dose < 5');
});

test('what was written since is offered back in its turn', () => {
  const { does, code, stored, put, answerToast } = bench('mine');
  does(({ runCode }) => runCode('print(1)', 'python', 'a'));
  put({ ...stored(), bench: { ...stored().bench, code: 'print(1) # changed' } });
  answerToast();
  expect(code()).toBe('mine');
  answerToast();
  expect(code()).toBe('print(1) # changed');
});

test('code of a text and an empty bench give way without a word', () => {
  const { does, toasts } = bench('');
  does(({ runCode }) => runCode('print(1)', 'python', 'a'));
  does(({ take }) => take({ code: 'print(2)', language: 'python' }));
  expect(toasts).toEqual([]);
});

// Once it was dropped, while the toast said that it was attached.
test('evidence for a claim that was removed in the meantime is attached to the text as a whole', () => {
  const { does, stored, put, toasts } = bench('');
  const evidence = { kind: 'calculation', id: 'e', expression: '1 + 1', result: '2' } as const;
  does(({ open }) => open('calculation', { text: id, claim: 'c' }));
  put({ ...stored(), texts: {} });
  does(({ attach }) => attach(evidence));
  expect(stored().texts[id]?.evidence).toEqual([evidence]);
  expect(toasts).toMatchObject([
    { title: 'Attached to Response A', detail: expect.stringContaining('claim was removed') },
  ]);
});

test('evidence for a claim that is there is attached to it', () => {
  const { does, stored, toasts } = bench('');
  const evidence = { kind: 'calculation', id: 'e', expression: '1 + 1', result: '2' } as const;
  does(({ open }) => open('calculation', { text: id, claim: 'c' }));
  does(({ attach }) => attach(evidence));
  expect(stored().texts[id]?.claims[0]?.evidence).toEqual([evidence]);
  expect(toasts).toEqual([{ tone: 'good', title: 'Attached to claim 1' }]);
});
