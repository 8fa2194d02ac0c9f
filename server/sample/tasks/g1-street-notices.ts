import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './g1-street-notices.md?raw';

/**
 * What fits: request, hopeful; warning, worried; complaint, sarcastic ("lovely", "gift"). Sarcasm taken for praise is the
 * usual mistake.
 */
export const streetNotices: SampleTask = {
  id: 'g1-street-notices',
  rows: ['G1'],
  title: 'Three posts from the neighbourhood board',
  summary:
    'Three short posts. Say of each what it is for and how it is meant; one of them does not mean what it says.',
  domain: 'Everyday life',
  minutes: 3,
  pay: 2,
  difficulty: 'easy',
  dueInDays: 2,
  steps: [
    step(
      'label',
      'What does the writer want to happen? That is the purpose, whatever the words are. Tone is how a neighbour would hear it, not which words are in it.',
      {
        texts: 'passages',
        taxonomies: [
          {
            id: 'purpose',
            name: 'Purpose',
            on: 'texts',
            codes: [
              { id: 'offer', name: 'Offer' },
              { id: 'request', name: 'Request' },
              { id: 'warning', name: 'Warning' },
              { id: 'complaint', name: 'Complaint' },
              { id: 'invitation', name: 'Invitation' },
              { id: 'thanks', name: 'Thanks' },
            ],
          },
          {
            id: 'tone',
            name: 'Tone',
            on: 'texts',
            codes: [
              { id: 'warm', name: 'Warm' },
              { id: 'neutral', name: 'Neutral' },
              { id: 'worried', name: 'Worried' },
              { id: 'sarcastic', name: 'Sarcastic', note: 'Praises, and means the opposite.' },
              { id: 'hostile', name: 'Hostile' },
            ],
          },
        ],
      },
    ),
  ],
  text,
  key: {},
};
