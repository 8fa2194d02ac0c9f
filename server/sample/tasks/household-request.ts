import { promptStep, type SampleTask } from '../sample-task';

/** Starts from nothing: the expert brings the situation. */
export const householdRequest: SampleTask = {
  id: 'household-request',
  rows: ['P4', 'M1'],
  title: 'Ask for help with a real household job',
  summary:
    'Think of something at home that you had to organise in the last month: a repair, a move, a week of meals, a letter to a landlord. Write the one message that you would have sent to an assistant, as you would really have put it.',
  domain: 'Everyday life',
  minutes: 10,
  pay: 8,
  difficulty: 'easy',
  dueInDays: 5,
  steps: [
    promptStep(
      'Ask for one thing that you can use at once: a list, a plan, a letter. Put the situation into the context field and the limits (money, time, people, what you already have) into the constraints. Change names and addresses.',
      { minWords: 20, context: 'required', minConstraints: 2 },
    ),
  ],
  text: '',
  key: {},
};
