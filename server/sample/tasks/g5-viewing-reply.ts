import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './g5-viewing-reply.md?raw';

/** A good revision has about 60 words, 17:30, partner (not husband), both questions as questions, and a name to sign with. */
export const viewingReply: SampleTask = {
  id: 'g5-viewing-reply',
  rows: ['G5'],
  title: 'Cut a stiff e-mail down to size',
  summary:
    'An assistant wrote a reply to a letting agent: far too long, and with small things changed on the way. Make it short, friendly and right.',
  domain: 'Everyday life',
  minutes: 6,
  pay: 4,
  difficulty: 'easy',
  dueInDays: 2,
  steps: [
    step(
      'revise',
      'First compare the draft with the request, fact by fact: time, person, two questions. Then cut. Half of the words is a good aim; every sentence left should tell the agent something new.',
      {
        text: { from: 'passage', id: 'draft' },
        reasons: 'optional',
        minWords: 30,
        maxWords: 110,
        asIdeal: true,
      },
    ),
  ],
  text,
  key: {},
  draftFlaws: {
    draft: [
      { quote: 'after 5:30 in the morning', wrong: '17:30, in the evening.' },
      { quote: 'my husband', wrong: 'Partner: nobody said husband.' },
      {
        quote: 'whether the property in question is equipped with a gas hob',
        wrong: 'Gas or electric was the question.',
      },
      {
        quote: "I understand that the deposit amounts to five weeks' rent",
        wrong: 'States what was to be asked.',
      },
      { quote: 'I hope this e-mail finds you well', wrong: 'Filler, like most of the first paragraph.' },
    ],
  },
};
