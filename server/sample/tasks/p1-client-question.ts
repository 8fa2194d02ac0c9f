import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';

/** Starts from nothing. Good ones name the jurisdiction, the dates and the words of the document. */
export const clientQuestion: SampleTask = {
  id: 'p1-client-question',
  rows: ['P1'],
  title: 'What did a client ask you this month?',
  summary:
    'A client’s problem as it reached your desk, with the clause or the letter in question. Write what you would ask an assistant before you ring back.',
  domain: 'Law',
  minutes: 15,
  pay: 20,
  difficulty: 'moderate',
  dueInDays: 5,
  steps: [
    step(
      'prompt',
      'Name the jurisdiction and who you act for, quote the decisive words instead of describing them, and give the dates from which time runs. Say what you will do with the reply: ring the client, draft a letter, decide whether to issue. No real names.',
      {
        brief:
          'Not “what are the requirements of …”, but what has to be decided for somebody by a certain day. Two sides should be arguable.',
        minWords: 40,
        context: 'required',
        minConstraints: 2,
        style: 'domain',
      },
    ),
  ],
  text: '',
  key: {},
};
