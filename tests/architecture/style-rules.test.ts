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

/** Rules whose marks would be sought for at any element, instead of coming down from one that is named. */
function everywhereMarked(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//gu, '');
  return [...bare.matchAll(/([^{};]*::highlight\([^{]*)\{/gu)]
    .flatMap(([, selector]) => selector?.split(/,(?![^(]*\))/u) ?? [])
    .map((selector) => selector.trim())
    .filter((selector) => /(?:^|[\s>+~*])::highlight/u.test(selector));
}

function cssOf<Found>(look: (css: string) => Found[]): Found[] {
  return readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => look(readFileSync(`renderer/${file}`, 'utf8')));
}

test('marks come down from a named element: looked for at each, they once made every element thirty styles to find', () => {
  expect(cssOf(everywhereMarked)).toEqual([]);
  expect(everywhereMarked('::highlight(a){} .b *::highlight(c){} .d ::highlight(e){}')).toHaveLength(3);
  expect(everywhereMarked(':is(.a, .b)::highlight(c){} body::highlight(d), p::highlight(e){}')).toEqual([]);
});

test('no rule looks at a sibling of any kind, which would style a long text anew with every block that comes', () => {
  expect(cssOf(siblingRules)).toEqual([]);
  expect(siblingRules('.a > * + *{} h1 + p{} .a:has(+ h2){} .b:not(.c) + .d{} .e ~ .f{}')).toHaveLength(3);
});

test('in forced colours, where all marks have one ground, only the current match is underlined', () => {
  const css = readFileSync('renderer/ui/forced-colours.css', 'utf8');
  const lineOf = (mark: string) =>
    new RegExp(`highlight\\(${mark}\\)[^{]*\\{[^}]*text-decoration: (\\w+)`, 'u').exec(css)?.[1];
  expect(['find-match', 'search'].map(lineOf)).toEqual(['none', 'none']);
  expect(['find-current', 'search-current'].map(lineOf)).toEqual(['underline', 'underline']);
});

test('in forced colours the text that is written has every colour from the system: marks would be inverted else', () => {
  const css = readFileSync('renderer/ui/forced-colours.css', 'utf8');
  const themes = readFileSync('renderer/ui/tokens.css', 'utf8');
  const rule = /\.source-text \{([^}]*forced-color-adjust: none[^}]*)\}/u.exec(css)?.[1] ?? '';
  const given = new Map([...rule.matchAll(/(--[\w-]+): (\w+);/gu)].map(([, name, colour]) => [name, colour]));
  const colours = [
    ...themes.matchAll(/^\s{2,4}(--(?!color-)[\w-]+): (?:#|var\(--(?:info|good|bad|warn)\))/gmu),
  ].map(([, name]) => name);
  expect(colours.length).toBeGreaterThan(40);
  // The ring of what has the focus is drawn by the rule above.
  expect(colours.filter((name) => name !== '--focus' && !given.has(name))).toEqual([]);
  expect([...given.values()].every((colour) => /^[A-Z]/u.test(colour ?? ''))).toBe(true);
});
