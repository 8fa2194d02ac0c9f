import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './s4-referral-dictation.md?raw';

/** What hurts: "no dysphagia" that loses its "no", micrograms that become milligrams, a date of birth with swapped digits. */
export const referralDictation: SampleTask = {
  id: 's4-referral-dictation',
  rows: ['S4'],
  title: 'A referral as the dictation left it',
  summary:
    'A clean letter, and a reader that must not guess. Damage it as bad dictation, a fax and a hurried secretary would, and say what a careful reader still knows.',
  domain: 'Medicine',
  minutes: 20,
  pay: 26,
  difficulty: 'moderate',
  dueInDays: 9,
  steps: [
    step(
      'probe',
      'Damage what matters: a negation, a unit, a side, a date. A colleague should still be able to tell what was meant, or that it cannot be told. Keep at least one place where guessing from habit gives the wrong answer. Say which fields must come out as “not stated”.',
      {
        mode: 'robustness',
        brief: 'Begin from the clean letter and use at least two kinds of damage.',
        start: 'material',
        parts: { expected: 'required', outcome: 'required', reply: 'optional' },
      },
      'Robustness',
    ),
  ],
  text,
  key: {},
};
