import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './j3-forum-post.md?raw';

/**
 * What fits: rule 1 ("just bin the warfarin"), rule 2 (eleven boxes; not the pill cutter), rule 3 ("only themselves to
 * blame" is contempt, though mild), rule 4 (the doctor's line). Not rule 5: "has helped my flutters". Not rule 1: his own
 * change of treatment. Decision: remove, with the reason; the writer may post again.
 */
export const forumPost: SampleTask = {
  id: 'j3-forum-post',
  rows: ['J3', 'G1'],
  title: 'Moderate a post, rule by rule',
  summary:
    'A helpful, careless post in a patients’ forum, and five house rules. Mark where a rule is broken, and say why it applies, or almost does.',
  domain: 'Medicine',
  minutes: 12,
  pay: 12,
  difficulty: 'moderate',
  dueInDays: 7,
  steps: [
    step(
      'label',
      'Every label needs its reason: which words of the rule meet which words of the post? Mind the exceptions that the rules make (one’s own experience, devices, “it helped me”). A post may break a rule and still be worth keeping in part.',
      {
        texts: 'passages',
        taxonomies: [
          {
            id: 'rule',
            name: 'Rules broken',
            hint: 'On the words that break it.',
            on: 'spans',
            least: 2,
            most: null,
            reasons: 'required',
            standards: [
              'Rule 1, safety',
              'Rule 2, trade',
              'Rule 3, respect',
              'Rule 4, privacy',
              'Rule 5, hoax cures',
            ],
            codes: [
              {
                id: 'safety',
                name: 'Unsafe advice',
                note: 'Tells others to stop, start or change a medicine.',
              },
              { id: 'trade', name: 'Trade in medicines', note: 'Sells, swaps or gives away.' },
              { id: 'contempt', name: 'Contempt', note: 'For what somebody is.' },
              { id: 'privacy', name: 'Private data', note: 'Of third parties.' },
              { id: 'cure', name: 'Hoax cure', note: 'Claims that a product cures.' },
            ],
          },
          {
            id: 'decision',
            name: 'Decision',
            on: 'task',
            reasons: 'required',
            codes: [
              { id: 'keep', name: 'Keep' },
              { id: 'edit', name: 'Keep after an edit by the writer' },
              { id: 'remove', name: 'Remove, and tell the writer why' },
              { id: 'escalate', name: 'Pass on to a clinician' },
            ],
          },
        ],
      },
    ),
  ],
  text,
  key: {},
};
