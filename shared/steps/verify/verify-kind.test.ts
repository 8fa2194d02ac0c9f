import { expect, test } from 'vitest';
import type { Material } from '../../domain/task';
import { materialSchema } from '../../domain/task';
import { responseIdSchema } from '../../lib/ids';
import type { StepView } from '../step-kind';
import type { ClaimDraft, JudgementDraft, VerifyAnswer } from './verify-answer';
import { type VerifyConfig, verifyConfigSchema } from './verify-config';
import { verifyKind } from './verify-kind';

const a = responseIdSchema.parse('a');
const material: Material = materialSchema.parse({
  responses: [{ id: 'a', markdown: 'Two claims. Both bold.' }],
  passages: [{ id: 'p', title: 'A passage', markdown: 'Something.' }],
});

function claim(id: string, start: number, change: Partial<ClaimDraft> = {}): ClaimDraft {
  const anchor = { start, end: start + 4, quote: 'word', prefix: '', suffix: '' };
  return { id, anchor, value: 'correct', explanation: '', evidence: [], ...change };
}

function viewOf(config: unknown, judgement: Partial<JudgementDraft>): StepView<VerifyConfig, VerifyAnswer> {
  const parsed = verifyConfigSchema.parse(config);
  const whole = { value: null, explanation: '', evidence: [], claims: [], ...judgement };
  const answer = { ...verifyKind.empty(parsed, material), texts: { [a]: whole } };
  return { config: parsed, answer, material, earlier: {} };
}

function messagesOf(config: unknown, judgement: Partial<JudgementDraft>): string[] {
  return verifyKind
    .check(viewOf(config, judgement))
    .map(({ path, severity, message }) => `${path.join('/')} ${severity}: ${message}`);
}

test('a text needs a verdict, and nothing else unless the project asks for it', () => {
  expect(messagesOf({}, {})).toEqual(['texts/a/value blocks: Give a verdict on the text as a whole.']);
  expect(messagesOf({}, { value: 'cannot-tell' })).toEqual([]);
});

test('a project can ask for claims, an explanation of some length, and evidence', () => {
  const config = {
    claims: 'required',
    leastClaims: 2,
    explanation: 'required',
    leastWords: 5,
    leastEvidence: 1,
  };
  expect(
    messagesOf(config, { value: 'correct', explanation: 'Too short.', claims: [claim('c', 0)] }),
  ).toEqual([
    'texts/a/claims blocks: Split the text into at least 2 claims; there are 1.',
    'texts/a/explanation blocks: The explanation has 2 words; this project asks for at least 5.',
    'texts/a/evidence blocks: This project asks for at least one piece of evidence; there are 0.',
  ]);
});

test('evidence on a claim counts for its text', () => {
  const evidence = [{ kind: 'calculation' as const, id: 'e', expression: '1 + 1', result: '2' }];
  expect(
    messagesOf({ leastEvidence: 1 }, { value: 'correct', claims: [claim('c', 0, { evidence })] }),
  ).toEqual([]);
});

test('a claim needs a verdict, and one that is not correct says what is wrong', () => {
  const claims = [claim('c1', 0, { value: null }), claim('c2', 9, { value: 'partly' })];
  expect(messagesOf({}, { value: 'partly', claims })).toEqual([
    'texts/a/claims/c1/value blocks: Give a verdict on this claim.',
    'texts/a/claims/c2/explanation blocks: Say what is wrong with it.',
  ]);
  expect(messagesOf({ explainClaims: false }, { value: 'partly', claims: [claims[1]!] })).toEqual([]);
});

test('a verdict on the whole that does not fit those on the claims needs a reason', () => {
  const wrong = [claim('c', 0, { value: 'incorrect', explanation: 'No.' })];
  expect(messagesOf({}, { value: 'correct', claims: wrong })).toEqual([
    'texts/a/value needs-reason: The text counts as correct as a whole, though a claim of it is incorrect.',
  ]);
  expect(messagesOf({}, { value: 'incorrect', claims: [claim('c', 0)] })).toEqual([
    'texts/a/value needs-reason: The text counts as incorrect as a whole, though every claim of it is correct.',
  ]);
});

test('a source says where or what, and an odd address is only remarked upon', () => {
  const source = { kind: 'source' as const, id: 's', url: ' ', quote: '' };
  expect(messagesOf({}, { value: 'correct', evidence: [source] })).toEqual([
    'texts/a/evidence/s blocks: Give the address of the source, or quote it.',
  ]);
  expect(messagesOf({}, { value: 'correct', evidence: [{ ...source, url: 'the library' }] })).toEqual([
    'texts/a/evidence/s advice: An address begins with https://, doi: or isbn:.',
  ]);
  expect(messagesOf({}, { value: 'correct', evidence: [{ ...source, url: 'doi:10.1/x' }] })).toEqual([]);
});

test('verdicts are handed on whole text first, then claims in the order of the text, those without a verdict not', () => {
  const view = viewOf(
    {},
    {
      value: 'partly',
      explanation: ' Because. ',
      claims: [
        claim('late', 12, { value: 'incorrect' }),
        claim('open', 6, { value: null }),
        claim('early', 0),
      ],
    },
  );
  const { verdicts = [] } = verifyKind.contribute(view);
  expect(verdicts.map((verdict) => [verdict.claim?.start ?? null, verdict.value])).toEqual([
    [null, 'partly'],
    [0, 'correct'],
    [12, 'incorrect'],
  ]);
  expect(verdicts[0]?.explanation).toBe('Because.');
});

test('evidence is handed on without the names that only the app needs', () => {
  const run = {
    kind: 'run' as const,
    id: 'r',
    language: 'python' as const,
    code: 'print(1)',
    input: '',
    output: '1',
    outcome: 'finished',
  };
  const { verdicts = [] } = verifyKind.contribute(viewOf({}, { value: 'correct', evidence: [run] }));
  const { id: _, ...handedOn } = run;
  expect(verdicts[0]?.evidence).toEqual([handedOn]);
});

test('what is said about a text that is not asked about is neither checked nor handed on', () => {
  const view = viewOf({ texts: 'passages' }, { value: 'correct' });
  expect(verifyKind.contribute(view)).toEqual({});
  expect(verifyKind.check(view).map(({ path }) => path.join('/'))).toEqual(['texts/p/value']);
});

test('conditions of project fields can look at verdicts and evidence', () => {
  const evidence = [{ kind: 'calculation' as const, id: 'e', expression: '1', result: '1' }];
  const view = viewOf({}, { value: 'partly', evidence, claims: [claim('c', 0, { value: 'incorrect' })] });
  expect(verifyKind.facts?.(view)).toEqual({
    verdict: ['partly'],
    'claim-verdict': ['incorrect'],
    evidence: ['calculation'],
  });
});

test('with nothing to verify, the step says so', () => {
  const view = { ...viewOf({}, {}), material: materialSchema.parse({}) };
  expect(verifyKind.check(view).map(({ message }) => message)).toEqual(['There is nothing to verify yet.']);
});
