import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './c3-inhaler-leaflet.md?raw';

export const inhalerLeaflet: SampleTask = {
  id: 'c3-inhaler-leaflet',
  rows: ['C3', 'E5', 'J2'],
  title: 'Two inhalers, and a leaflet that mixes them up',
  summary:
    'A patient leaflet with dangerous slips between correct sentences. Flag them first, then correct the draft; every change says which flag it settles.',
  domain: 'Medicine',
  minutes: 30,
  pay: 40,
  difficulty: 'moderate',
  dueInDays: 9,
  steps: [
    step(
      'flag',
      'Go through it as somebody who has never held an inhaler. What is right (breathing out, holding the breath, washing once a month) stays unflagged. Critical is what could cost a life in an attack.',
      {
        texts: 'passages',
        categories: [
          { id: 'medicine', label: 'Which medicine', meaning: 'Reliever and preventer, when, how long.' },
          { id: 'technique', label: 'Technique', meaning: 'How a puff reaches the lungs.' },
          { id: 'device', label: 'Device', meaning: 'Care of inhaler and spacer.' },
          { id: 'emergency', label: 'Emergency', meaning: 'What to do in an attack.' },
        ],
        seriousFrom: 'major',
        noneAllowed: false,
      },
    ),
    step(
      'revise',
      'Correct what is flagged and leave the rest: a patient who knows the old leaflet should recognise this one. Link each change to its flag. The sentence about the attack must say when to call 999.',
      {
        text: { from: 'passage', id: 'draft' },
        reasons: 'required',
        reasonWords: 4,
        flags: 'blocks',
        minWords: 120,
        maxWords: 350,
        asIdeal: true,
      },
    ),
  ],
  text,
  key: {},
  draftFlaws: {
    draft: [
      { quote: '**Blue (salbutamol)** is your preventer', wrong: 'Reliever: when needed.' },
      {
        quote: '**Brown (beclometasone)** opens your airways within minutes',
        wrong: 'Preventer: twice a day, for weeks.',
      },
      {
        quote: 'You can stop it as soon as your chest is clear',
        wrong: 'Goes on when well; stopping brings attacks.',
      },
      {
        quote: 'press the inhaler twice, for both puffs at once',
        wrong: 'One puff at a time, shaken before each.',
      },
      { quote: 'Rinse your mouth before using the brown inhaler', wrong: 'Afterwards.' },
      { quote: 'rub it dry with a towel', wrong: 'Leave to dry in the air: rubbing charges the plastic.' },
      { quote: 'Lie down and stay calm', wrong: 'Sit up.' },
      { quote: 'one straight after the other', wrong: 'One every 30 to 60 seconds, up to ten.' },
      {
        quote: 'If you feel no better after an hour, call your surgery',
        wrong: '999 when worse at any time, or no better after ten puffs.',
      },
    ],
  },
};
