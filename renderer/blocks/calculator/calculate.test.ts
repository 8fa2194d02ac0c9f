import { expect, test } from 'vitest';
import { calculate } from './calculate';

function resultOf(text: string): string {
  const calculation = calculate(text);
  return calculation.ok ? calculation.result : `! ${calculation.message}`;
}

test.each([
  ['1.2 g / (70 kg * 24 h) in mg/kg/h', '0.714285714286 mg/kg/h'],
  ['(140-78)*52*1.04/180', '18.6275555556'],
  ['(140 − 78) × 52 × 0.85 ÷ (72 × 1.2)', '31.7175925926'],
  ['1.2 g / 70 kg in mg/kg', '17.1428571429 mg/kg'],
  ['2^3^2', '512'],
  ['-2^2', '-4'],
  ['2 (3 + 4)', '14'],
  ['10 / 2 * 5', '25'],
  ['7.9% * 18000', '1422'],
  ['18000 GBP * (1.079^(1/12) - 1) / (1 - 1.079^(-4)) in GBP', '436.292970124 GBP'],
  ['sqrt(2)', '1.41421356237'],
  ['√16', '4'],
  ['sin 30°', '0.5'],
  ['round(2.345, 2)', '2.35'],
  ['max(1, 2, 3) + mean(2, 4)', '6'],
  ['5!', '120'],
  ['choose(52, 5)', '2598960'],
  ['37 degC in degF', '98.6 degF'],
  ['98.6 °F in °C', '37 °C'],
  ['1 g + 300 mg', '1.3 g'],
  ['120 mmHg in kPa', '15.9986864898 kPa'],
  ['5 kN * 3 m^2', '15000 kg·m^3/s^2'],
  ['100 km/h in m/s', '27.7777777778 m/s'],
  ['0.1 + 0.2', '0.3'],
  ['1.5e3 mL in L', '1.5 L'],
  ['weight = 70 kg\n15 mg/kg * weight in g', '1.05 g'],
  ['# a remark\n3 * 4 # another', '12'],
  ['ln(e)', '1'],
])('%s is %s', (formula, result) => {
  expect(resultOf(formula)).toBe(result);
});

test.each([
  ['1 kg + 1 m', 'kg and m cannot be added.'],
  ['1 kg in m', 'kg cannot be given in m.'],
  ['1 / 0', 'Division by zero.'],
  ['1,000 * 2', 'A comma parts what a function is given; write 1000, not 1,000.'],
  ['2 +', 'The formula is not finished.'],
  ['(2 + 3', 'A closing parenthesis is missing.'],
  ['foo * 2', '“foo” is no unit, function or name that was given a value.'],
  ['constructor', '“constructor” is no unit, function or name that was given a value.'],
  ['2 & 3', '“&” means nothing in a formula.'],
  ['171!', 'A factorial is of a whole number from 0 to 170.'],
  ['10^400', 'The result is no finite number.'],
])('%s is refused: %s', (formula, message) => {
  expect(resultOf(formula)).toBe(`! ${message}`);
});

test('a formula that is nested out of all reason is refused', () => {
  expect(resultOf('('.repeat(5_000))).toBe('! The formula is nested too deeply.');
});

test('nothing to calculate is no mistake', () => {
  expect(calculate(' \n')).toEqual({ ok: true, result: '' });
});
