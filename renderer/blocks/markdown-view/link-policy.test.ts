import { describe, expect, it } from 'vitest';
import { mediaHash, openableLink, quoteId } from './link-policy';

describe('links in hostile text', () => {
  it.each(['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:someone@example.org'])(
    'may ask to open %s',
    (url) => {
      expect(openableLink(url)).toBe(url);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    ' https://example.org',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.org/1',
    'app://main/index.html',
    'ms-msdt:/id',
    'smb://host/share',
    '//example.org',
    '/relative',
    '#fragment',
    'example.org',
    'https://user:secret@example.org/',
    'https://bank.example@evil.example/',
    'https://',
    `https://example.org/${'x'.repeat(3_000)}`,
    '',
  ])('may not ask to open %s', (url) => {
    expect(openableLink(url)).toBeNull();
  });

  it('show pictures of the task only, named by their hash', () => {
    const hash = 'ab'.repeat(32);
    expect(mediaHash(`media:${hash}`)).toBe(hash);
    expect(mediaHash(`media:${hash}x`)).toBeNull();
    expect(mediaHash('media:../../secret')).toBeNull();
    expect(mediaHash(`https://example.org/${hash}`)).toBeNull();
  });

  it('may lead to a quoted passage', () => {
    expect(quoteId('#quote-q1')).toBe('q1');
    expect(quoteId('#quote-<script>')).toBeNull();
  });
});
