import { describe, expect, it } from 'vitest';
import { compareTexts } from './changes';
import { matchReasons, placeOf, type Reason } from './match-reasons';

const DRAFT = 'Give apixaban 5 mg twice daily. Check the kidneys in a year. Stop it before surgery.';

/** A reason about the only change that this revision makes. */
function reasonFor(revision: string, id: string): Reason {
  const [change] = compareTexts(DRAFT, revision).changes;
  if (change === undefined) {
    throw new Error('nothing was changed');
  }
  return { id, place: placeOf(change, DRAFT), text: `why ${id}`, flags: [] };
}

const dose = reasonFor(DRAFT.replace('5 mg', '2.5 mg'), 'dose');
const time = reasonFor(DRAFT.replace('a year', 'a week'), 'time');
const added = reasonFor(DRAFT.replace('daily.', 'daily with food.'), 'added');

function matched(revision: string, reasons: readonly Reason[], draft = DRAFT): (readonly string[])[] {
  const { byChange, gone } = matchReasons(compareTexts(draft, revision).changes, reasons, draft);
  return [...byChange.map((here) => here.map(({ id }) => id)), gone.map(({ id }) => id)];
}

describe('matchReasons', () => {
  it('puts each reason to its change, whatever else was changed', () => {
    const revision = `A note before.\n\n${DRAFT.replace('5 mg', '2.5 mg').replace('a year', 'a week')}`;
    expect(matched(revision, [time, dose])).toEqual([[], ['dose'], ['time'], []]);
  });

  it('keeps a reason when its change goes on changing', () => {
    expect(matched(DRAFT.replace('5 mg twice', 'half a tablet, once'), [dose])).toEqual([['dose'], []]);
  });

  it('keeps a reason about words that were added when they become others', () => {
    expect(matched(DRAFT.replace('daily.', 'daily after a meal.'), [added])).toEqual([['added'], []]);
  });

  it('brings reasons together when their changes grow together', () => {
    expect(matched('Nothing of the draft was left.', [dose, time]).at(0)).toEqual(['dose', 'time']);
  });

  it('does not drop a reason whose change is gone, and finds its change again when that comes back', () => {
    expect(matched(DRAFT, [dose])).toEqual([['dose']]);
    expect(matched(DRAFT.replace('surgery', 'an operation'), [dose])).toEqual([[], ['dose']]);
    expect(matched(DRAFT.replace('5 mg', '2.5 mg'), [dose])).toEqual([['dose'], []]);
  });

  it('finds a place again in a draft that is no longer the same', () => {
    const draft = `A new first sentence. ${DRAFT}`;
    expect(matched(draft.replace('5 mg', '2.5 mg'), [dose], draft)).toEqual([['dose'], []]);
  });
});
