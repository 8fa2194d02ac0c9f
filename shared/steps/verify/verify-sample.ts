import { responseIdSchema } from '../../lib/ids';
import type { VerifyAnswer } from './verify-answer';
import { type VerifyConfig, verifyConfigSchema } from './verify-config';

/** A model's answer on creatinine clearance, checked by working the formula. */
export const verifySample = (): { readonly config: VerifyConfig; readonly answer: VerifyAnswer } => ({
  config: verifyConfigSchema.parse({ claims: 'required', explanation: 'required', leastEvidence: 1 }),
  answer: {
    texts: {
      [responseIdSchema.parse('a')]: {
        value: 'partly',
        explanation:
          'The formula is the right one and the woman’s factor 0.85 is in it. The weight was left out, so the clearance is far too low, and the dose that follows from it with it.',
        evidence: [
          {
            kind: 'source',
            id: 'e1',
            url: 'https://doi.org/10.1159/000180580',
            quote: 'Ccr = (140 − age)(wt kg) / (72 × Scr mg/100 ml), 15 % less in females',
          },
        ],
        claims: [
          {
            id: 'c1',
            anchor: {
              start: 0,
              end: 34,
              quote: 'Her creatinine clearance is 0.6 ml',
              prefix: '',
              suffix: '/min.',
            },
            value: 'incorrect',
            explanation: 'With 52 kg it is 32 ml/min.',
            evidence: [
              {
                kind: 'calculation',
                id: 'e2',
                expression: '(140 - 78) * 52 * 0.85 / (72 * 1.2)',
                result: '31.7175925926',
              },
            ],
          },
        ],
      },
    },
    bench: { language: 'python', code: '', input: '', isHarnessed: false, expression: '' },
  },
});
