import { passageIdSchema } from '../../lib/ids';
import type { LabelAnswer } from './label-answer';
import type { LabelConfig } from './label-config';

const topics = [
  { id: 'billing', name: 'Billing', parent: null, note: 'Charges, refunds, invoices.' },
  { id: 'delivery', name: 'Delivery', parent: null, note: 'Where a parcel is, or that it came damaged.' },
  { id: 'account', name: 'Account', parent: null, note: 'Signing in, personal data, closing an account.' },
];

const tones = [
  { id: 'friendly', name: 'Friendly', parent: null, note: '' },
  { id: 'neutral', name: 'Neutral', parent: null, note: '' },
  { id: 'angry', name: 'Angry', parent: null, note: '' },
];

/** A customer's message, labelled by topic and tone, with the words that show the tone. */
export const labelSample = (): { readonly config: LabelConfig; readonly answer: LabelAnswer } => ({
  config: {
    texts: 'passages',
    taxonomies: [
      {
        id: 'topic',
        name: 'Topic',
        hint: 'All that the customer wants something done about.',
        from: null,
        codes: topics,
        on: 'task',
        least: 1,
        most: 2,
        reasons: 'none',
        standards: [],
      },
      {
        id: 'tone',
        name: 'Tone',
        hint: 'The words that show it.',
        from: null,
        codes: tones,
        on: 'spans',
        least: 0,
        most: 1,
        reasons: 'required',
        standards: ['Style guide, section 4'],
      },
    ],
  },
  answer: {
    labels: [
      label('topic', 'billing', 'Billing'),
      label('topic', 'delivery', 'Delivery'),
      {
        ...label('tone', 'angry', 'Angry'),
        text: passageIdSchema.parse('ticket'),
        anchor: {
          start: 61,
          end: 91,
          quote: 'This is the third time I write',
          prefix: 'charged twice for one parcel. ',
          suffix: ' and nobody has answered.',
        },
        reason: 'Counts earlier attempts as a reproach.',
        standard: 'Style guide, section 4',
      },
    ],
  },
});

function label(taxonomy: string, id: string, name: string): LabelAnswer['labels'][number] {
  return { taxonomy, text: null, anchor: null, code: { id, name, path: [] }, reason: '', standard: '' };
}
