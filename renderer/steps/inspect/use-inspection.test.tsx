import { act } from 'react';
import { expect, test } from 'vitest';
import { type Image, imageSchema } from '#shared/domain/task';
import { claimIdSchema, type InspectAnswer } from '#shared/steps/inspect/inspect-answer';
import { type InspectConfig, inspectConfigSchema } from '#shared/steps/inspect/inspect-config';
import type { StepComponentProps } from '../step-component';
import { tryStep } from '../try-step';
import { newRegion, withClaim, withLink, withoutClaim, withRegion } from './inspect-changes';
import { type Inspection, useInspection } from './use-inspection';

const film: Image = imageSchema.parse({
  id: 'film',
  title: 'A film',
  sha256: 'a'.repeat(64),
  type: 'image/png',
  width: 100,
  height: 100,
  alt: 'A chest',
  caption: 'Clear. Wide.',
});
const box = newRegion(film.id, { shape: 'box', x: 1, y: 2, width: 3, height: 4 });
const given = ['effusion', 'heart'].map((id) => claimIdSchema.parse(id));
const anchor = { start: 0, end: 5, quote: 'Clear', prefix: '', suffix: '.' };
const empty: InspectAnswer = { regions: [], claims: [], verdicts: {} };
const own = withClaim(empty, film.id, anchor);
const answer = [...given, own.id].reduce(
  (sum, claim) => withLink(sum, claim, box.id, true),
  withRegion(own.answer, box, null),
);

const seen: { now: Inspection | null } = { now: null };

function Part(props: StepComponentProps<InspectConfig, InspectAnswer>) {
  seen.now = useInspection(props, film);
  return null;
}

function inspection() {
  const step = tryStep(Part, {
    config: inspectConfigSchema.parse({ claims: given.map((id) => ({ id, text: id })) }),
    answer,
    material: { images: [film] },
  });
  return {
    ...step,
    does: (what: (now: Inspection) => void): void => act(() => what(seen.now as Inspection)),
  };
}

// Once only the last of the claims rested on the region again.
test('a deleted region comes back with all claims that rested on it', () => {
  const { does, stored, answerToast } = inspection();
  does((now) => now.removeRegion(box));
  expect(stored().regions).toEqual([]);
  answerToast();
  expect(stored()).toEqual(answer);
});

test('a region that Ctrl Z brought back does not come twice', () => {
  const { does, stored, undo, answerToast } = inspection();
  does((now) => now.removeRegion(box));
  undo();
  answerToast();
  expect(stored()).toEqual(answer);
});

test('nothing is said about a claim that was removed since', () => {
  const { does, stored, put, answerToast } = inspection();
  does((now) => now.removeRegion(box));
  put(withoutClaim(stored(), own.id));
  answerToast();
  expect(stored()).toEqual(withoutClaim(answer, own.id));
});

test('a removed claim comes back once, also where Ctrl Z was quicker than the toast', () => {
  const { does, stored, undo, answerToast } = inspection();
  const remove = (now: Inspection): void => {
    const claim = now.claims.find(({ id }) => id === own.id);
    if (claim !== undefined) {
      now.removeClaim(claim);
    }
  };
  does(remove);
  expect(stored().claims).toEqual([]);
  answerToast();
  expect(stored()).toEqual(answer);
  does(remove);
  undo();
  answerToast();
  expect(stored()).toEqual(answer);
});
