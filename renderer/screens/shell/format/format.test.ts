import { describe, expect, it } from 'vitest';
import { countOf } from '#shared/lib/count';
import { formatBytes } from './bytes';
import { describeDeadline } from './deadline';
import { formatMinutes } from './duration';
import { DAY, formatAgo, HOUR, MINUTE } from './moment';
import { formatPay } from './pay';

const NOW = Date.UTC(2026, 10, 22, 12);

describe('pay', () => {
  it('knows how many minor units a currency has', () => {
    expect(formatPay({ amount: 4_550, currency: 'USD' })).toBe('$45.50');
    expect(formatPay({ amount: 4_550, currency: 'JPY' })).toBe('¥4,550');
    expect(formatPay({ amount: 4_550, currency: 'KWD' }).replace(/\s/g, ' ')).toBe('KWD 4.550');
  });

  it('shows nothing paid as an amount', () => {
    expect(formatPay({ amount: 0, currency: 'EUR' })).toBe('€0.00');
  });
});

describe('a deadline', () => {
  const words = (left: number) => describeDeadline(NOW + left, NOW).words;
  const urgency = (left: number) => describeDeadline(NOW + left, NOW).urgency;

  it('is told in the largest unit that says enough', () => {
    expect(words(MINUTE)).toBe('in 1 minute');
    expect(words(59 * MINUTE)).toBe('in 59 minutes');
    expect(words(47 * HOUR)).toBe('in 47 hours');
    expect(words(2 * DAY)).toBe('in 2 days');
    expect(words(20 * DAY)).toBe('in 20 days');
  });

  it('never promises more time than there is', () => {
    expect(words(3 * DAY - 1)).toBe('in 2 days');
    expect(words(2 * HOUR - 1)).toBe('in 1 hour');
  });

  it('says how late it is', () => {
    expect(words(-HOUR)).toBe('1 hour late');
    expect(words(-3 * DAY)).toBe('3 days late');
  });

  it('is near within two days, and past when it has passed', () => {
    expect(urgency(2 * DAY)).toBe('calm');
    expect(urgency(2 * DAY - 1)).toBe('near');
    expect(urgency(0)).toBe('near');
    expect(urgency(-1)).toBe('past');
  });
});

describe('other words', () => {
  it('says how long ago something was, even after the clock was set back', () => {
    expect(formatAgo(NOW - 30_000, NOW)).toBe('just now');
    expect(formatAgo(NOW - 5 * MINUTE, NOW)).toBe('5 minutes ago');
    expect(formatAgo(NOW - DAY, NOW)).toBe('24 hours ago');
    expect(formatAgo(NOW + DAY, NOW)).toBe('just now');
  });

  it('says minutes as hours when there are enough of them', () => {
    expect([5, 60, 90, 600].map(formatMinutes)).toEqual(['5 min', '1 h', '1 h 30 min', '10 h']);
  });

  it('rounds bytes to what can be read', () => {
    expect([0, 512, 999, 1_000, 1_449, 999_499, 999_600, 120_400_000].map(formatBytes)).toEqual([
      '0 bytes',
      '512 bytes',
      '999 bytes',
      '1.0 kB',
      '1.4 kB',
      '999 kB',
      '1.0 MB',
      '120 MB',
    ]);
  });

  it('puts a noun in the right number', () => {
    expect(countOf(1, 'task')).toBe('1 task');
    expect(countOf(10_000, 'task')).toBe('10,000 tasks');
    expect(countOf(0, 'reply', 'replies')).toBe('0 replies');
  });
});
