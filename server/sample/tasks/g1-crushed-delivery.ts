import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './g1-crushed-delivery.md?raw';

/**
 * What fits: damaged on arrival, left outside, refund (not voucher), praise of staff; annoyed rather than abusive; reply
 * by a person. "my operation" is health data in passing. The goodbye is a condition, not yet a cancellation.
 */
export const crushedDelivery: SampleTask = {
  id: 'g1-crushed-delivery',
  rows: ['G1'],
  title: 'Sort a complaint about a delivery',
  summary:
    'One e-mail to a grocery service, several things in it. Give it its topics, its tone and the next step, and mark what should not travel any further.',
  domain: 'Everyday life',
  minutes: 4,
  pay: 3,
  difficulty: 'easy',
  dueInDays: 2,
  steps: [
    step(
      'label',
      'Label what the customer says, not what you would guess behind it. A topic counts when somebody would have to act on it or pass it on; praise counts too. For tone, read the whole e-mail once before you choose.',
      {
        texts: 'passages',
        taxonomies: [
          {
            id: 'topic',
            name: 'Topics',
            hint: 'Everything that somebody would have to act on.',
            on: 'texts',
            least: 1,
            most: null,
            codes: [
              { id: 'delivery', name: 'Delivery' },
              { id: 'delivery.damaged', name: 'Damaged on arrival', parent: 'delivery' },
              {
                id: 'delivery.late',
                name: 'Outside the slot',
                parent: 'delivery',
                note: 'Earlier or later than agreed.',
              },
              { id: 'delivery.outside', name: 'Left outside', parent: 'delivery' },
              { id: 'money', name: 'Money' },
              { id: 'money.refund', name: 'Refund asked for', parent: 'money' },
              { id: 'money.voucher', name: 'Voucher asked for', parent: 'money' },
              { id: 'money.price', name: 'Price or charge', parent: 'money' },
              { id: 'people', name: 'People' },
              { id: 'people.praise', name: 'Praise of staff', parent: 'people' },
              { id: 'people.complaint', name: 'Complaint about staff', parent: 'people' },
              { id: 'account', name: 'Account' },
              {
                id: 'account.leaving',
                name: 'Wants to leave',
                parent: 'account',
                note: 'Said, not only feared.',
              },
            ],
          },
          {
            id: 'tone',
            name: 'Tone',
            on: 'task',
            codes: [
              { id: 'friendly', name: 'Friendly' },
              { id: 'matter-of-fact', name: 'Matter-of-fact' },
              { id: 'annoyed', name: 'Annoyed', note: 'Tired of it, but civil.' },
              { id: 'angry', name: 'Angry' },
              { id: 'abusive', name: 'Abusive', note: 'Attacks a person.' },
            ],
          },
          {
            id: 'next',
            name: 'Next step',
            on: 'task',
            codes: [
              { id: 'automatic', name: 'Automatic reply is enough' },
              { id: 'person', name: 'A person must answer' },
              { id: 'manager', name: 'A manager must answer' },
            ],
          },
          {
            id: 'private',
            name: 'Private things',
            hint: 'Mark the words that should be removed before the text is shown to anyone else.',
            on: 'spans',
            least: 1,
            codes: [
              { id: 'health', name: 'Health' },
              { id: 'name', name: 'Name or contact' },
              { id: 'number', name: 'Order or account number' },
            ],
          },
        ],
      },
    ),
  ],
  text,
  key: {},
};
