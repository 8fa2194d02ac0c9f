import { criteriaStep, type SampleTask, writeStep } from '../sample-task';
import text from './processor-breach-notice.md?raw';

/**
 * What a good answer knows: GDPR Art 33(2) binds the processor to "without undue delay"; the 72 hours of Art 33(1) are the
 * controller's and run, by EDPB Guidelines 9/2022, from when the processor has told it. The processor does not judge the
 * risk for the controller and does not notify the authority or the employees unless told to. Contents follow Art 33(3),
 * in phases by Art 33(4). The church-tax mark shows religious belief and sick leave shows health: Art 9 data.
 * "No evidence of misuse" would mislead: four of the eleven days have no logs, and 37 downloads are unexplained.
 */
export const processorBreachNotice: SampleTask = {
  id: 'processor-breach-notice',
  rows: ['M2', 'M5'],
  title: 'First breach notice from a payroll processor',
  summary:
    'Payslips were open to the internet for eleven days. Set the standard for a processor’s first notice to its controller, then draft it while the forensics are still running.',
  domain: 'Law',
  minutes: 60,
  pay: 80,
  difficulty: 'moderate',
  dueInDays: 9,
  steps: [
    criteriaStep(
      'Start from Art 33(3) GDPR and ask of each item: known, unknown, or unknown until when? Include what the notice must not say, and one criterion on the data whose sensitivity is easy to overlook.',
      { least: 6 },
    ),
    writeStep(
      'An e-mail that the officer can file within the controller’s own 72 hours: facts with times and time zone, numbers, gaps in the logs stated as gaps, measures done and planned, when the next message comes. Leave the assessment of risk to the controller, and tell the CEO why in a line above the draft.',
      { minWords: 180, maxWords: 600 },
    ),
  ],
  text,
  key: {},
};
