// Draws the lines of the bench "writing" (standard input) as docs/images/writing.svg:
//
//   npm run bench -- writing | node build/bench-chart.mjs
import { writeFileSync } from 'node:fs';
import { stdin } from 'node:process';
import { inProject } from './lib/paths.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';

/** @typedef {{ name: string, value: number, reference: number | null, unit: string }} Line */
/** @typedef {{ title: string, begin: string }} Panel */

/** @type {readonly Panel[]} */
const PANELS = [
  { title: 'From a key to its frame, p95', begin: 'key to frame' },
  { title: 'Opening', begin: 'opening' },
  { title: 'A frame while scrolling, p99', begin: 'frame while scrolling' },
  { title: 'Main thread for a key and its save', begin: 'main thread' },
];
const SERIES = /** @type {const} */ (['editor', 'bare Lexical', 'textarea']);
const WIDTH = 880;
const PANEL = { width: 420, height: 236, left: 44, top: 46, bottom: 30 };

/**
 * @param {readonly Line[]} lines
 * @param {string} begin
 * @returns {Map<string, Map<string, number>>} by length, then by what was measured
 */
function figures(lines, begin) {
  const byWords = new Map();
  for (const { name, value, reference } of lines) {
    const [, words, against] = /at ([\d,]+) words, against (.+)$/.exec(name) ?? [];
    if (words === undefined || !name.startsWith(begin)) continue;
    const found = byWords.get(words) ?? new Map();
    byWords.set(words, found.set('editor', value));
    const series = SERIES.find((one) => against === one || against === `a ${one}`);
    if (series !== undefined && reference !== null) found.set(series, reference);
  }
  return byWords;
}

/** @param {number} value */
function label(value) {
  return value >= 1_000
    ? `${(value / 1_000).toFixed(1)} s`
    : value >= 10
      ? `${Math.round(value)}`
      : value.toFixed(1);
}

/**
 * A group of bars for each length; heights are logarithms, because the figures differ by a hundred times.
 * @param {readonly Line[]} lines
 * @param {Panel} panel
 * @param {number} index
 */
function drawPanel(lines, { title, begin }, index) {
  const byWords = figures(lines, begin);
  const all = [...byWords.values()].flatMap((found) => [...found.values()]);
  if (all.length === 0) throw new PlainError(`there are no lines of "${begin}": npm run bench -- writing`);
  const low = Math.floor(Math.log10(Math.min(...all)) - 0.05);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...all))));
  const floor = PANEL.height - PANEL.bottom;
  /** @param {number} value */
  const y = (value) => floor - ((Math.log10(value) - low) / (high - low)) * (floor - PANEL.top);
  const parts = [`<text class="title" x="0" y="14">${title}</text>`];
  for (let power = low; power <= high; power += 1) {
    const at = y(10 ** power).toFixed(1);
    parts.push(`<line class="grid" x1="${PANEL.left}" x2="${PANEL.width - 8}" y1="${at}" y2="${at}"/>`);
    const value = 10 ** power;
    const tick = value >= 1_000 ? `${value / 1_000} s` : `${value} ms`;
    parts.push(`<text class="tick" x="${PANEL.left - 6}" y="${at}" dy="4" text-anchor="end">${tick}</text>`);
  }
  const room = (PANEL.width - 8 - PANEL.left) / byWords.size;
  const bar = Math.min(32, room / (SERIES.length + 1));
  for (const [group, [words, found]] of [...byWords].entries()) {
    const middle = PANEL.left + room * (group + 0.5);
    for (const [place, series] of SERIES.entries()) {
      const value = found.get(series);
      if (value === undefined) continue;
      const x = middle + (place - SERIES.length / 2) * bar;
      const top = y(value);
      const centre = (x + bar / 2).toFixed(1);
      parts.push(
        `<rect class="bar s${place}" x="${(x + 1).toFixed(1)}" y="${top.toFixed(1)}" width="${(bar - 2).toFixed(1)}" height="${(floor - top).toFixed(1)}" rx="2"><title>${series}, ${words} words: ${label(value)}${value < 1_000 ? ' ms' : ''}</title></rect>`,
        `<text class="value" x="${centre}" y="${(top - 4).toFixed(1)}" text-anchor="middle">${label(value)}</text>`,
      );
    }
    parts.push(
      `<text class="tick" x="${middle.toFixed(1)}" y="${floor + 17}" text-anchor="middle">${words} words</text>`,
    );
  }
  const [x, yOf] = [(index % 2) * (WIDTH - PANEL.width), 48 + Math.floor(index / 2) * (PANEL.height + 24)];
  return `<g transform="translate(${x} ${yOf})">${parts.join('')}</g>`;
}

/** @param {readonly Line[]} lines */
function draw(lines) {
  const height = 48 + Math.ceil(PANELS.length / 2) * (PANEL.height + 24);
  const names = ['Goldsmith’s editor', 'bare Lexical', 'plain textarea'];
  let x = 0;
  const legend = names.map((name, place) => {
    const entry = `<rect class="bar s${place}" x="${x}" y="6" width="12" height="12" rx="2"/><text class="key" x="${x + 18}" y="16">${name}</text>`;
    x += 40 + name.length * 7;
    return entry;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -8 ${WIDTH + 24} ${height + 8}" role="img" aria-label="What writing costs in a short, a long and a very long answer">
<style>
  svg { --ground: #fff; --ink: #24292f; --soft: #57606a; --line: #d8dee4; --s0: #1f6feb; --s1: #8c6bc8; --s2: #a8b1bb; background: var(--ground) }
  @media (prefers-color-scheme: dark) { svg { --ground: #0d1117; --ink: #e6edf3; --soft: #9aa4af; --line: #2b323b; --s0: #58a6ff; --s1: #b392f0; --s2: #5b6570 } }
  text { font-family: system-ui, sans-serif; fill: var(--ink) }
  .title { font-size: 14px; font-weight: 600 }
  .key { font-size: 13px }
  .tick, .value { font-size: 11px; fill: var(--soft) }
  .grid { stroke: var(--line) }
  .s0 { fill: var(--s0) } .s1 { fill: var(--s1) } .s2 { fill: var(--s2) }
</style>
${legend.join('')}
${PANELS.map((panel, index) => drawPanel(lines, panel, index)).join('\n')}
</svg>
`;
}

await runMain(async () => {
  let text = '';
  for await (const chunk of stdin) text += chunk;
  /** @type {Line[]} */
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  const file = inProject('docs', 'images', 'writing.svg');
  writeFileSync(file, draw(lines));
  say(`Drew ${file}`);
});
