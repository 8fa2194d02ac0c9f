import { expect, it } from 'vitest';
import { normaliseHubUrl } from './hub-address';

it('takes https anywhere and http only on this computer', () => {
  expect(normaliseHubUrl(' hub.example.org/ ')).toBe('https://hub.example.org');
  expect(normaliseHubUrl('https://example.org/goldsmith/')).toBe('https://example.org/goldsmith');
  expect(normaliseHubUrl('http://127.0.0.1:4000')).toBe('http://127.0.0.1:4000');
  expect(normaliseHubUrl('http://example.org')).toBeNull();
  expect(normaliseHubUrl('file:///etc/passwd')).toBeNull();
  expect(normaliseHubUrl('https://user:secret@example.org')).toBeNull();
  expect(normaliseHubUrl('')).toBeNull();
});
