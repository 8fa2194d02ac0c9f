import { expect, test } from 'vitest';
import { networkOf } from './network-of';

test('an IPv4 address stands for itself, however it is written', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7');
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

test('all addresses of one /64 are one, and those of another are not', () => {
  for (const same of [
    '2001:db8:0:7::1',
    '2001:DB8:0:7:ffff:1:2:3',
    '2001:db8::7:0:0:0:9',
    '2001:0db8:0000:0007::',
  ]) {
    expect(networkOf(same)).toBe('2001:db8:0:7::/64');
  }
  expect(networkOf('2001:db8:0:8::1')).toBe('2001:db8:0:8::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
});
