import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './e5-employment-terms.md?raw';

/**
 * Law: England. Employment Rights Act 1996, section 86 (statutory minimum notice) and 43J (no gagging of protected
 * disclosures); Working Time Regulations 1998, regulations 13(9) and 35; penalties: Cavendish v Makdessi [2015] UKSC 67;
 * restraint of trade: no wider than a legitimate interest needs, and no blue pencil for what is bad at its core.
 */
export const employmentTerms: SampleTask = {
  id: 'e5-employment-terms',
  rows: ['E5'],
  title: 'Which of these clauses would not stand up?',
  summary:
    'Five clauses for an account manager in Manchester, drafted for an employer who asked for strong protection. Flag what cannot be enforced and write what could.',
  domain: 'Law',
  minutes: 25,
  pay: 35,
  difficulty: 'moderate',
  dueInDays: 7,
  steps: [
    step(
      'flag',
      'Flag the words that make the clause fail, not the whole clause. Name the standard. In “what would be right” draft what gives the employer most and still holds; strong protection that falls in court protects nobody.',
      {
        categories: [
          {
            id: 'statute',
            label: 'Against a statute',
            meaning: 'A minimum that cannot be contracted out of.',
          },
          { id: 'restraint', label: 'Restraint too wide', meaning: 'In time, place or kind of work.' },
          { id: 'penalty', label: 'Penalty', meaning: 'Out of proportion to any legitimate interest.' },
          { id: 'drafting', label: 'Drafting', meaning: 'Unclear, or says something else than meant.' },
        ],
        severities: [
          { id: 'weak', label: 'Weak', meaning: 'Arguable; a better wording is easy.' },
          { id: 'void', label: 'Unenforceable', meaning: 'Would be ignored by a tribunal or court.' },
          {
            id: 'exposes',
            label: 'Exposes the client',
            meaning: 'Unenforceable, and using it creates a claim.',
          },
        ],
        seriousFrom: 'void',
        right: 'required',
        standard: 'required',
        noneAllowed: false,
      },
    ),
  ],
  text,
  key: {
    a: {
      model: 'sample/cedar',
      quality: 2,
      note: 'Accrued leave, the deduction clause at its core and the non-solicitation clause are sound.',
      flaws: [
        {
          quote: "one week's written notice, whatever the length of service",
          wrong: 'ERA s 86: from two years on, one week for each year, up to twelve.',
        },
        {
          quote: 'you may be asked to give up part of it for a payment in its place',
          wrong: 'The four weeks and the rest of the 5.6 may be paid out only on termination.',
        },
        {
          quote: 'We may also deduct £2,000 if you leave within the first two years',
          wrong: 'A penalty by its own words; an actual training cost on a falling scale might do.',
        },
        {
          quote: 'This includes any wrongdoing in the company, which you may report to nobody outside it.',
          wrong: 'Void, ERA s 43J; and a deterrent is a detriment claim in the making.',
        },
        {
          quote: 'anywhere in the world, for any business that carries on marketing',
          wrong: 'Restraint of trade. Six months or so, competing work, where she really worked.',
        },
        { quote: 'five years', wrong: 'Far beyond what an account manager’s contacts are worth.' },
      ],
    },
  },
};
