import type { ImageClaim, Region } from '../../domain/judgements';
import { imageIdSchema } from '../../lib/ids';
import { stepKindNames } from '../kind-names';
import type { StepKind } from '../step-kind';
import { checkInspection } from './check-inspection';
import { type Claim, listClaims } from './claims';
import {
  claimIdSchema,
  type InspectAnswer,
  inspectAnswerSchema,
  type MarkedRegion,
  regionIdSchema,
} from './inspect-answer';
import { type InspectConfig, inspectConfigSchema } from './inspect-config';

/**
 * Holding what is said about pictures against the pictures: each claim is true, false or cannot be told, and rests on
 * marked regions. Facts for the project's own fields: `values`, those that any claim was given (`true`, `false`,
 * `cannot-tell`).
 */
export const inspectKind: StepKind<InspectConfig, InspectAnswer> = {
  kind: 'inspect',
  name: stepKindNames.inspect,
  version: 1,
  configSchema: inspectConfigSchema,
  answerSchema: inspectAnswerSchema,
  empty: () => ({ regions: [], claims: [], verdicts: {} }),
  check: checkInspection,
  facts: ({ config, answer, material }) => ({
    values: [...new Set(listClaims(config, answer, material).flatMap(({ verdict }) => verdict.value ?? []))],
  }),
  contribute: ({ config, answer, material }) => {
    const claims = listClaims(config, answer, material);
    const imageClaims = claims.flatMap((claim) => judged(claim, answer.regions));
    return imageClaims.length === 0 ? {} : { imageClaims };
  },
  migrations: [],
  sample: () => ({
    config: {
      claims: [
        { id: claimIdSchema.parse('tube'), image: null, text: 'The tip of the tube lies above the carina.' },
      ],
      ownClaims: true,
      leastClaims: 2,
      regionsFor: ['false'],
      putRight: true,
      regionLabels: ['Effusion', 'Tube'],
    },
    answer: {
      regions: [
        {
          id: regionIdSchema.parse('r1'),
          image: imageIdSchema.parse('film'),
          label: 'Tube',
          shape: 'polygon',
          points: [
            [512, 80],
            [530, 80],
            [528, 410],
            [514, 410],
          ],
        },
      ],
      claims: [],
      verdicts: {
        [claimIdSchema.parse('tube')]: {
          value: 'false',
          regions: [regionIdSchema.parse('r1')],
          note: 'It ends in the right main bronchus.',
          right: 'The tip lies in the right main bronchus.',
        },
      },
    },
  }),
};

function judged({ image, text, verdict }: Claim, regions: readonly MarkedRegion[]): ImageClaim[] {
  if (verdict.value === null) {
    return [];
  }
  return [
    {
      image,
      claim: text,
      value: verdict.value,
      regions: regions.filter(({ id }) => verdict.regions.includes(id)).map(plain),
      note: verdict.note.trim(),
      right: verdict.value === 'false' ? verdict.right.trim() : '',
    },
  ];
}

/** A region as it is handed on: nobody else knows its id, and the image is the claim's. */
function plain({ id: _id, image: _image, ...region }: MarkedRegion): Region {
  return { ...region, label: region.label.trim() };
}
