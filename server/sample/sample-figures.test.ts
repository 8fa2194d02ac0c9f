import { describe, expect, it } from 'vitest';
import type { SampleTask } from './sample-task';
import { readTaskText } from './task-text';
import { apixabanDose } from './tasks/apixaban-dose';
import { beamDeflection } from './tasks/beam-deflection';
import { bondHedge } from './tasks/bond-hedge';
import { postoperativeGas } from './tasks/postoperative-gas';

/** The response that the key calls faultless, with every run of spaces as one, because tables may be padded. */
function best(task: SampleTask): string {
  const id = Object.entries(task.key).find(([, key]) => key.quality === 5)?.[0] ?? '';
  return (readTaskText(task.text).responses.get(id) ?? '').replace(/ +/g, ' ');
}

function pounds(amount: number): string {
  return `£${Math.round(amount).toLocaleString('en-GB')}`;
}

describe('the figures that the best responses give', () => {
  it('are what Cockcroft and Gault give for the anticoagulated patient', () => {
    const clearance = (age: number, creatinine: number) => ((140 - age) * 57 * 1.04) / creatinine;
    expect(best(apixabanDose)).toContain(`\\approx ${clearance(76, 124).toFixed(0)}\\ \\text{mL/min}`);
    expect(best(apixabanDose)).toContain(`CrCl ≈ ${clearance(78, 124).toFixed(1)}`);
    expect(clearance(76, 126)).toBeGreaterThan(30);
    expect(clearance(76, 127)).toBeLessThan(30);
    expect(best(apixabanDose)).toContain('Creatinine ≥ 127');
  });

  it('are what the blood gas says', () => {
    const [pressure, bicarbonate] = [4.1 * 7.5006, 10];
    expect(6.1 + Math.log10(bicarbonate / (0.0307 * pressure))).toBeCloseTo(7.12, 1);
    const expected = 1.5 * bicarbonate + 8;
    const range = [expected - 2, expected + 2].map((value) => (value / 7.5006).toFixed(1));
    expect(best(postoperativeGas)).toContain(`**${range.join('–')} kPa**`);
    const gap = 138 - 104 - bicarbonate;
    const corrected = gap + 0.25 * (40 - 28);
    expect(best(postoperativeGas)).toContain(`138 - 104 - 10 = ${gap}$`);
    expect(best(postoperativeGas)).toContain(`= ${corrected}$ mmol/L`);
    expect(best(postoperativeGas)).toContain(
      `\\approx ${((corrected - 12) / (24 - bicarbonate)).toFixed(1)}$`,
    );
    expect(best(postoperativeGas)).toContain(`${(0.1 * 78).toFixed(1)} units/h`);
    const alveolar = 0.28 * (101.3 - 6.3) - 4.1 / 0.8;
    expect(best(postoperativeGas)).toContain(`\\approx ${alveolar.toFixed(1)}$ kPa`);
  });

  it('are what discounting gives for the bond and its hedge', () => {
    const years = [1, 2, 3, 4, 5];
    const flow = (year: number) => (year === 5 ? 104 : 4);
    const sum = (term: (year: number) => number) => years.reduce((total, year) => total + term(year), 0);
    const price = (rate: number) => sum((year) => flow(year) / (1 + rate) ** year);
    const macaulay = sum((year) => (year * flow(year)) / 1.05 ** year) / price(0.05);
    const convexity = sum((year) => (year * (year + 1) * flow(year)) / 1.05 ** (year + 2)) / price(0.05);
    const value = price(0.05) * 200_000;
    const risk = (macaulay / 1.05) * value * 0.0001;
    const future = 78.2 / 0.912;
    const answer = best(bondHedge);
    expect(answer).toContain(price(0.05).toFixed(4));
    expect(answer).toContain(pounds(value));
    expect(answer).toContain(`${macaulay.toFixed(4)} years`);
    expect(answer).toContain((macaulay / 1.05).toFixed(4));
    expect(answer).toContain(convexity.toFixed(2));
    expect(answer).toContain(pounds(risk));
    expect(answer).toContain((risk / future).toFixed(2));
    const hedge = 98 * future * 100;
    const curvature = 0.5 * convexity * 0.0001 * value;
    for (const [shift, sign] of [
      [0.01, -1],
      [-0.01, 1],
    ] as const) {
      const exact = (price(0.05 + shift) - price(0.05)) * 200_000;
      expect(answer).toContain(pounds(risk * 100));
      expect(answer).toContain(pounds(Math.abs(sign * risk * 100 + curvature)));
      expect(answer).toContain(pounds(Math.abs(exact)));
      expect(answer).toContain(`+${pounds(exact - sign * hedge)}`);
    }
  });

  it('are what beam theory gives, and the wrong conversion gives the architect’s value', () => {
    const deflection = (load: number, inertia: number) => (5 * load * 6000 ** 4) / (384 * 210_000 * inertia);
    const answer = best(beamDeflection);
    expect(answer).toContain(`| 7.0 | ${deflection(7, 8356e4).toFixed(1)} |`);
    expect(answer).toContain(`| 12.0 | ${deflection(12, 8356e4).toFixed(1)} |`);
    expect(deflection(12, 8356e3).toFixed(0)).toBe('115');
    const moment = ((1.35 * 5 + 1.5 * 7) * 6 ** 2) / 8;
    const resistance = (628e3 * 275) / 1e6;
    expect(answer).toContain(`= ${moment.toFixed(1)}\\ \\text{kNm}`);
    expect(answer).toContain(`= ${resistance.toFixed(1)}\\ \\text{kNm}`);
    expect(answer).toContain(`= ${(moment / resistance).toFixed(2)}\n`);
    expect(answer).toContain(`about ${(18 / Math.sqrt(deflection(5 + 0.7, 8356e4))).toFixed(1)} Hz`);
  });
});
