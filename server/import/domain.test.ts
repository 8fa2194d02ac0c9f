import { expect, test } from 'vitest';
import { domainOf } from './domain';

test('narrow topics fall into fields that one can filter by', () => {
  expect(domainOf('Advanced Guitar Chord Theory')).toBe('Music and audio');
  expect(domainOf('Docker Deployment & Configuration')).toBe('Systems and cloud');
  expect(domainOf('Advanced Algebra and Number Theory')).toBe('Mathematics');
  expect(domainOf('C++ Code Conversion Challenge')).toBe('Software engineering');
  expect(domainOf('CIO Biotech IT Strategy')).toBe('Business and finance');
});

test('a topic that fits no field stands for itself', () => {
  expect(domainOf('  Stamp\ncollecting ')).toBe('Stamp collecting');
  expect(domainOf('')).toBe('General');
});
