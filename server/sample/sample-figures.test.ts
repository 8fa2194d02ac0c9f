import { describe, expect, it } from 'vitest';
import type { SampleTask } from './sample-task';
import { readTaskText } from './task-text';
import { apixabanDose } from './tasks/apixaban-dose';
import { beamDeflection } from './tasks/beam-deflection';
import { bondHedge } from './tasks/bond-hedge';
import { carLoan } from './tasks/e1-car-loan';
import { trialInTheNews } from './tasks/e1-trial-in-the-news';
import { holidayFlat } from './tasks/g2-holiday-flat';
import { secondRepair } from './tasks/j1-second-repair';
import { fundLetter } from './tasks/j2-fund-letter';
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

describe('the figures that the key holds against responses', () => {
  const flaws = (task: SampleTask) =>
    [...Object.values(task.key).flatMap((key) => key.flaws), ...Object.values(task.draftFlaws ?? {}).flat()]
      .map(({ wrong }) => wrong)
      .join('\n');

  it('split the flat by nights', () => {
    const night = 840 / (3 * 7 + 4);
    expect(flaws(holidayFlat)).toContain(night.toFixed(2));
    expect(flaws(holidayFlat)).toContain(`£${(4 * night).toFixed(2)} to pay`);
    expect(3 * 7 * 35.6 + 4 * 35.6).toBeCloseTo(890);
  });

  it('pay off the loan at the effective rate', () => {
    const rate = 1.079 ** (1 / 12) - 1;
    const payment = (months: number) => (18_000 * rate) / (1 - (1 + rate) ** -months);
    const response = readTaskText(carLoan.text).responses.get('a') ?? '';
    expect(response).toContain(`£${payment(48).toFixed(2)}`);
    expect(response).toContain(`£${payment(36).toFixed(2)}`);
    const interest = (paid: number) => {
      let [balance, total, months] = [18_000, 0, 0];
      while (balance > 0.005) {
        balance *= 1 + rate;
        const now = Math.min(paid, balance);
        balance -= now;
        total += now;
        months += 1;
      }
      return { interest: total - 18_000, months };
    };
    const [usual, more] = [interest(payment(48)), interest(payment(48) + 50)];
    expect(more.months).toBe(43);
    expect(response).toContain(`${pounds(usual.interest)} is interest`);
    expect(flaws(carLoan)).toContain(
      `About ${pounds(usual.interest - more.interest)}: ${pounds(usual.interest)} less ${pounds(more.interest)}`,
    );
    const growth = (1 + rate) ** 24;
    expect(flaws(carLoan)).toContain(pounds(18_000 * growth - (payment(48) * (growth - 1)) / rate));
  });

  it('count the patients of the trial', () => {
    const [drug, control] = [62 / 1_204, 89 / 1_198];
    const response = readTaskText(trialInTheNews.text).responses.get('a') ?? '';
    for (const share of [drug, control, 41 / 1_204, 24 / 1_198]) {
      expect(response).toContain(`${(share * 100).toFixed(1)} %`);
    }
    expect(response).toContain(`a relative reduction of ${((1 - drug / control) * 100).toFixed(0)} %`);
    expect(response).toContain(
      `one additional patient in about ${Math.round(1 / (41 / 1_204 - 24 / 1_198))}`,
    );
    expect(flaws(trialInTheNews)).toContain(`${Math.round(1 / (control - drug))}: one over`);
  });

  it('link the years of the fund', () => {
    const linked = 1.14 * 0.94 * 1.11;
    const yearly = (linked ** (1 / 3) - 1) * 100;
    expect(flaws(fundLetter)).toContain(
      `${((linked - 1) * 100).toFixed(1)} %, ${yearly.toFixed(2)} % a year`,
    );
    expect(linked).toBeGreaterThan(1.125 * 0.91 * 1.12);
  });

  it('take eleven weeks of six years for the machine', () => {
    const used = (649 * 11) / 312;
    const response = readTaskText(secondRepair.text).responses.get('c') ?? '';
    expect(response).toContain(`about ${pounds(used)}, so you would refund ${pounds(649 - used)}`);
  });
});

describe('the figures that a good answer comes to', () => {
  it('are what the notes beside the tasks say of loft, tank and series', () => {
    const heat = (u: number) => (u * 48 * 2_200 * 24) / 1_000;
    expect(Math.round(heat(2.3))).toBe(5_829);
    expect(Math.round(heat(2.3) - heat(0.16))).toBe(5_424);
    expect(Math.round(((heat(2.3) - heat(0.16)) / 0.85) * 0.07)).toBe(447);
    const salt = (minutes: number) => {
      const volume = 400 - 4 * minutes;
      return 0.1 * volume - 20 * (volume / 400) ** 3;
    };
    expect(salt(0)).toBeCloseTo(20);
    expect(salt(30)).toBeCloseTo(21.1, 1);
    expect(salt(18.4)).toBeCloseTo(21.8, 1);
    expect(salt(18.4)).toBeGreaterThan(Math.max(salt(18), salt(18.8)));
    const term = (n: number) => 1 / (Math.sqrt(n) + (-1) ** n);
    expect([2, 3, 4].map((n) => term(n).toFixed(2))).toEqual(['0.41', '1.37', '0.33']);
  });
});
