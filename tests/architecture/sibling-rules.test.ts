import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A compound that names a class, an id or an attribute, and then `+` or `~`: such a rule waits for just those. */
const NAMED = /[.#\]][\w-]*(?::[\w-]+(?:\([^()]*\))?)*\s*[+~]/gu;

function siblingRules(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/\[[^\]]*\]/gu, '[x]');
  return [...bare.matchAll(/([^{};]+)\{/gu)]
    .map(([, selector]) => selector?.trim() ?? '')
    .filter((selector) => !selector.startsWith('@') && /[+~]/u.test(selector.replace(NAMED, '')));
}

test('no rule looks at a sibling of any kind, which would style a long text anew with every block that comes', () => {
  const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => siblingRules(readFileSync(`renderer/${file}`, 'utf8')));
  expect(found).toEqual([]);
  expect(siblingRules('.a > * + *{} h1 + p{} .a:has(+ h2){} .b:not(.c) + .d{} .e ~ .f{}')).toHaveLength(3);
});
