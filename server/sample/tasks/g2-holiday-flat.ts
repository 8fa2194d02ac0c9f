import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import { bothBadFields } from './both-bad-fields';
import text from './g2-holiday-flat.md?raw';

/** 3 × 7 + 4 = 25 nights, £33.60 each: £235.20 for each of the three, £134.40 for Mira; together £840. */
export const holidayFlat: SampleTask = {
  id: 'g2-holiday-flat',
  rows: ['G2'],
  title: 'Who pays what for the flat?',
  summary:
    'Two ways to split the rent of a holiday flat by nights. Both sound sure of themselves: add up what everybody pays before you choose.',
  domain: 'Everyday life',
  minutes: 4,
  pay: 3,
  difficulty: 'easy',
  dueInDays: 2,
  steps: [
    step(
      'compare',
      'A good check takes ten seconds: do the four shares add up to £840, and does the one who left early pay something sensible? If neither answer can be used, say so; a tie means that both can.',
      { fields: bothBadFields },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/cedar',
      quality: 2,
      note: 'The right idea with a wrong division. The shares add up to £890.',
      flaws: [{ quote: '**£35.60 per night**', wrong: '840 ÷ 25 = 33.60.' }],
    },
    b: {
      model: 'sample/alder',
      quality: 1,
      note: 'Gives Mira back the whole price of three nights, not her quarter of it. She would be paid for her holiday.',
      flaws: [
        { quote: 'so she gets 3 × £120 = £360 back', wrong: 'Her part of a night is £30, not £120.' },
        { quote: '**she is owed £150**', wrong: '£134.40 to pay.' },
      ],
    },
  },
};
