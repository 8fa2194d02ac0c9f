import { expect, test } from 'vitest';
import { helpText, planWords } from './registry';

const refusalOf = (...words: string[]) => {
  const plan = planWords(words);
  return plan.ok ? null : plan.error;
};

test('a command is known by one word or two', () => {
  expect(planWords(['bundle', 'list'])).toMatchObject({ ok: true, value: { kind: 'command' } });
  expect(planWords(['publish', 'abcdef12', '--to', 'all'])).toMatchObject({
    ok: true,
    value: { kind: 'command' },
  });
  expect(planWords(['serve'])).toMatchObject({
    ok: true,
    value: { kind: 'serve', order: { port: 8787, host: '127.0.0.1', trustProxy: false, verbose: false } },
  });
});

test('whose word on addresses is taken is a number of proxies, or their addresses', () => {
  for (const [typed, trustProxy] of [
    ['1', 1],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ] as const) {
    expect(planWords(['serve', '--trust-proxy', typed])).toMatchObject({ value: { order: { trustProxy } } });
  }
});

test('an unknown command, word or flag is refused in one line that says what there is', () => {
  expect(refusalOf('dance')).toBe('there is no command "dance": try help');
  expect(refusalOf('expert', 'dance')).toMatch(/^there is no command "expert dance": expert add, /);
  expect(refusalOf()).toBe('a command is missing: try help');
  expect(refusalOf('expert', 'add')).toMatch(/^expert add: something is missing \(usage: expert add NAME/);
  expect(refusalOf('expert', 'add', 'Ada', 'Lovelace')).toMatch(/"Lovelace" is one word too many/);
  expect(refusalOf('expert', 'add', 'Ada', '--rank', '3')).toMatch(/--rank/);
  expect(refusalOf('expert', 'add', 'Ada', '--role')).toMatch(/--role/);
  expect(refusalOf('expert', 'add', 'Ada', '--role', 'expert', '--role', 'reviewer')).toMatch(/given twice/);
  expect(refusalOf('serve', '--port', '70000')).toMatch(/--port/);
  expect(refusalOf('serve', '--verbose=yes')).toMatch(/--verbose/);
  expect(refusalOf('serve', '--trust-proxy', 'everybody')).toMatch(/"everybody" is neither a number/);
  expect(refusalOf('serve', '--trust-proxy', '10.0.0.1/8/9')).toMatch(/--trust-proxy/);
});

test('help names every command with what it does', () => {
  for (const name of ['serve', 'expert add', 'import FILE…', 'publish', 'withdraw', 'export', 'sample']) {
    expect(helpText()).toContain(`  ${name}`);
  }
  expect(planWords(['--help'])).toEqual({ ok: true, value: { kind: 'help' } });
});
