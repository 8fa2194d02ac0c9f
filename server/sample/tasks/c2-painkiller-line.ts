import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './c2-painkiller-line.md?raw';

/**
 * What has to be known: age, other medicines (anticoagulants, blood-pressure tablets, lithium, methotrexate), ulcer, kidneys,
 * asthma, pregnancy, what was taken already; red flags: numb between the legs, trouble passing urine, weak leg. 400 mg
 * tablets are within what is sold (1,200 mg a day at most). One branch must go to the pharmacist or to hospital.
 */
export const painkillerLine: SampleTask = {
  id: 'c2-painkiller-line',
  rows: ['C2'],
  title: 'Before the chat says “yes, take it”',
  summary:
    'Back pain and a box of ibuprofen. Write two conversations that begin alike: one in which the tablets are fine, one in which they are not.',
  domain: 'Medicine',
  minutes: 30,
  pay: 40,
  difficulty: 'moderate',
  dueInDays: 9,
  steps: [
    step(
      'converse',
      'Begin the second conversation as a branch of the first, at the turn where the answers differ. Ask in an order that a tired person can bear: what would be dangerous first. The agent names doses with the daily limit and when to stop; it does not lecture.',
      {
        start: 'material',
        system: 'optional',
        leastTurns: 5,
        asks: 'required',
        missing: [
          { id: 'medicines', label: 'Other medicines' },
          { id: 'history', label: 'Ulcer, kidneys, asthma, pregnancy' },
          { id: 'red-flags', label: 'Numbness, weakness, bladder' },
          { id: 'taken', label: 'What was taken already' },
        ],
        expectedAnswer: 'required',
        leastBranches: 2,
      },
    ),
  ],
  text,
  key: {},
};
