import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './c4-salt-and-ice.md?raw';

/**
 * Melting takes heat (334 J/g), here from the mixture itself; salt water freezes lower because fewer water molecules go back
 * to the ice. The eutectic of sodium chloride and water lies at −21 °C with 23 % salt by mass. Ice must have a film of
 * water at first. Below about −10 °C road salt works too slowly and needs too much.
 */
export const saltAndIce: SampleTask = {
  id: 'c4-salt-and-ice',
  rows: ['C4', 'C1'],
  title: 'Why salted ice melts and gets colder',
  summary:
    'A visitor of a science centre asked where the heat goes. Explain it for readers of sixteen, correctly, with the limit and with what you have left out.',
  domain: 'Science',
  minutes: 30,
  pay: 32,
  difficulty: 'moderate',
  dueInDays: 9,
  steps: [
    step(
      'write',
      'Begin with what was seen. Keep two things apart: why the ice can melt below 0 °C at all, and where the heat for it comes from. One picture in words, one experiment to do at home, one number with its unit. Say where the picture stops being true.',
      { template: 'scientific-explanation', minWords: 200, maxWords: 800 },
    ),
  ],
  text,
  key: {},
};
