import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const themes = { light: readTheme("[data-theme='light'] {"), dark: readTheme("\n[data-theme='dark'] {") };

/** WCAG 2.2: 4.5 for text, 3 for the edges of controls and the focus ring. */
const TEXT = 4.5;
const EDGE = 3;

const GROUNDS = ['canvas', 'surface', 'raised', 'sunken'];
const INKS = ['ink', 'ink-soft', 'ink-faint', 'accent', 'good', 'warn', 'bad', 'info'];
const TONES = ['accent', 'good', 'warn', 'bad', 'info'];
const CODE = [
  'foreground',
  'token-comment',
  'token-keyword',
  'token-string',
  'token-constant',
  'token-function',
  'token-parameter',
  'token-punctuation',
];

const pairs: [string, string, number][] = [
  ...INKS.flatMap((ink) => GROUNDS.map((ground): [string, string, number] => [ink, ground, TEXT])),
  ...TONES.flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-soft`, TEXT],
    ['ink', `${tone}-soft`, TEXT],
    ['ink-soft', `${tone}-soft`, TEXT],
  ]),
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-strong', TEXT],
  ['surface', 'bad', TEXT],
  ['surface', 'warn', TEXT],
  ['canvas', 'ink', TEXT],
  ['ink', 'highlight', TEXT],
  ['ink', 'highlight-strong', TEXT],
  ['ink', 'selection', TEXT],
  ...CODE.flatMap((name): [string, string, number][] => [
    [`code-${name}`, 'sunken', TEXT],
    [`code-${name}`, 'surface', TEXT],
  ]),
  ...GROUNDS.flatMap((ground): [string, string, number][] => [
    ['line-strong', ground, EDGE],
    ['focus', ground, EDGE],
  ]),
];

/** What is pointed at or pressed has a veil over its ground. */
const VEILED = ['ink-soft', 'ink-faint'].flatMap((ink) =>
  ['hover', 'press'].flatMap((veil) =>
    GROUNDS.map((ground): [string, string, string] => [ink, ground, veil]),
  ),
);

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
  it.each(pairs)('shows %s on %s with a contrast of at least %d', (front, back, least) => {
    expect(contrast(colour(theme, front), colour(theme, back))).toBeGreaterThanOrEqual(least);
  });

  it.each(VEILED)('shows %s on %s under %s with a contrast of text', (ink, ground, veil) => {
    const back = veiled(theme.get(veil) ?? '', colour(theme, ground));
    expect(contrast(colour(theme, ink), back)).toBeGreaterThanOrEqual(TEXT);
  });
});

it('names the same colours in both themes', () => {
  expect([...themes.dark.keys()].sort()).toEqual([...themes.light.keys()].sort());
});

function readTheme(start: string): Map<string, string> {
  const from = css.indexOf(start);
  const block = css.slice(from, css.indexOf('\n}', from));
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)].map((found) => [found[1]!, found[2]!.trim()]),
  );
}

function colour(theme: Map<string, string>, name: string): string {
  const value = theme.get(name);
  if (value === undefined || !/^#[0-9a-f]{6}$/.test(value)) {
    throw new Error(`tokens.css has no plain colour --${name}`);
  }
  return value;
}

/** A ground under `rgb(r g b / a)`. */
function veiled(veil: string, ground: string): string {
  const [red = 0, green = 0, blue = 0, alpha = 0] = (veil.match(/[\d.]+/g) ?? []).map(Number);
  const mixed = [red, green, blue].map((channel, index) => {
    const below = Number.parseInt(ground.slice(1 + 2 * index, 3 + 2 * index), 16);
    return Math.round(channel * alpha + below * (1 - alpha));
  });
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function contrast(front: string, back: string): number {
  const [lighter, darker] = [luminance(front), luminance(back)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
