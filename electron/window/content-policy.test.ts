import { expect, test } from 'vitest';
import { contentPolicy, runnerPolicy } from './content-policy';

function directives(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

test('the page has no network, and no frame but the runner', () => {
  const policy = directives(contentPolicy('abc'));
  expect(policy['default-src']).toBe("'none'");
  expect(policy['connect-src']).toBe("'none'");
  expect(policy['frame-src']).toBe('app://runner');
  expect(policy['script-src']).toBe("'self'");
});

test('the runner is a sandbox that reaches its own files and nothing else, and makes no script of text', () => {
  const policy = directives(runnerPolicy);
  expect(policy['sandbox']).toBe('allow-scripts');
  expect(policy['default-src']).toBe("'none'");
  expect(policy['connect-src']).toBe('app://runner');
  expect(policy['frame-ancestors']).toBe('app://main');
  expect(policy['script-src']).not.toContain("'unsafe-eval'");
  expect(runnerPolicy).not.toContain('unsafe-inline');
});
