import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './e5-weekly-tablet.md?raw';

/**
 * Sources: BNF and MHRA on oral methotrexate (once a week, on a named day; daily dosing has killed). Trimethoprim and
 * methotrexate: both folate antagonists, marrow failure, avoid. Blood tests every two weeks until stable, then at least
 * every three months. Folic acid usually not on the day of methotrexate.
 */
export const weeklyTablet: SampleTask = {
  id: 'e5-weekly-tablet',
  rows: ['E5'],
  title: 'A sheet about methotrexate, before it is printed',
  summary:
    'A practice nurse asked for a one-page sheet. It reads kindly, and somebody could die of it. Flag what is wrong, how bad it is, and what should stand there.',
  domain: 'Medicine',
  minutes: 15,
  pay: 22,
  difficulty: 'moderate',
  dueInDays: 7,
  steps: [
    step(
      'flag',
      'Ask of each sentence what a patient on her own would do with it. Critical is what can kill or maim if it is followed as written; omissions belong to the sentence where the missing words should stand. Write the right text so that it can be printed.',
      {
        categories: [
          { id: 'dosage', label: 'Dosage', meaning: 'How much, how often, on which day, for how long.' },
          { id: 'interaction', label: 'Interaction', meaning: 'With another medicine, food or drink.' },
          { id: 'monitoring', label: 'Monitoring', meaning: 'Tests, their interval, what they are for.' },
          { id: 'safety-net', label: 'Safety net', meaning: 'When to get help, how fast, from whom.' },
          { id: 'other', label: 'Other', meaning: 'Wrong, and none of these.' },
        ],
        severities: [
          { id: 'minor', label: 'Minor', meaning: 'Not best practice; no harm to be expected.' },
          { id: 'major', label: 'Major', meaning: 'Harm is possible, or a check is missed.' },
          { id: 'critical', label: 'Critical', meaning: 'Can kill or maim when followed as written.' },
        ],
        seriousFrom: 'major',
        right: 'required',
        standard: 'optional',
        noneAllowed: false,
      },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/birch',
      quality: 1,
      note: 'Layout, tone and missed-dose advice are right. Does not say that the tablets are 2.5 mg, four of them.',
      flaws: [
        { quote: 'Take 10 mg once a day', wrong: 'Dosage, critical: once a week, on a named day.' },
        {
          quote: 'together with the methotrexate, on the same day',
          wrong: 'Dosage, minor: usually on another day.',
        },
        {
          quote: 'once a year',
          wrong: 'Monitoring, major: every two weeks until stable, then at least every three months.',
        },
        {
          quote: 'carry on with your tablets and ring us if they have not gone after two weeks',
          wrong: 'Safety net, critical: stop and ring the same day; a low white count may be behind it.',
        },
        {
          quote: 'trimethoprim is a good choice',
          wrong: 'Interaction, critical: never together, risk of marrow failure.',
        },
      ],
    },
  },
};
