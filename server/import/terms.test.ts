import { expect, test } from 'vitest';
import type { Terms } from '#shared/domain/task';
import { readTerms } from './terms';

const usual: Terms = { minutes: 60, pay: { amount: 0, currency: 'USD' }, difficulty: 'hard', deadline: null };

test('what is not stated takes the usual value', () => {
  expect(readTerms({}, usual)).toEqual({ ok: true, value: usual });
});

test('pay is read in the units of its currency', () => {
  const pay = (amount: string, currency: string) => readTerms({ pay: amount, currency }, usual);
  expect(pay('45.5', 'EUR')).toMatchObject({ ok: true, value: { pay: { amount: 4550, currency: 'EUR' } } });
  expect(pay('4500', 'JPY')).toMatchObject({ ok: true, value: { pay: { amount: 4500, currency: 'JPY' } } });
  expect(pay('1.234', 'KWD')).toMatchObject({ ok: true, value: { pay: { amount: 1234, currency: 'KWD' } } });
});

test('what cannot be read is refused by the name of its flag', () => {
  const refused = (stated: Parameters<typeof readTerms>[0], flag: string) =>
    expect(readTerms(stated, usual)).toEqual({ ok: false, error: expect.stringContaining(flag) });
  refused({ minutes: '0' }, '--minutes');
  refused({ minutes: '1.5' }, '--minutes');
  refused({ pay: '-3' }, '--pay');
  refused({ pay: '3.999' }, '--pay');
  refused({ pay: '10', currency: 'GOLD' }, '--currency');
  refused({ currency: 'EUR' }, '--currency');
  refused({ difficulty: 'extreme' }, '--difficulty');
  refused({ deadline: 'tomorrow' }, '--deadline');
  refused({ deadline: '2027-13-01' }, '--deadline');
});

test('a deadline is a moment, the end of it in UTC where only a day is given', () => {
  expect(readTerms({ deadline: '2027-03-31' }, usual)).toMatchObject({
    value: { deadline: '2027-03-31T23:59:59.000Z' },
  });
  expect(readTerms({ deadline: '2027-03-31T18:00:00+02:00' }, usual)).toMatchObject({
    value: { deadline: '2027-03-31T16:00:00.000Z' },
  });
});
