import plan from '../images/floor-plan.png?inline';
import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';

/** North is on the left of the plan, so the living room looks north and east. Bedroom 3 is reached through bedroom 2. */
export const floorPlan: SampleTask = {
  id: 'e3-floor-plan',
  rows: ['E3'],
  title: 'An agent’s text beside the floor plan',
  summary:
    'The description of a flat reads well. Hold it against the plan: doors, windows, the north arrow and the dimensions decide what may be printed.',
  domain: 'Engineering',
  minutes: 10,
  pay: 9,
  difficulty: 'easy',
  dueInDays: 5,
  steps: [
    step(
      'inspect',
      'Turn the plan in your head until north is up. Follow every door with a finger: which rooms can be reached only through another? Areas are length times width as printed. Mark the door, window or wall that decides.',
      { leastClaims: 6, regionsFor: ['false'], regionLabels: ['Door', 'Window', 'North arrow', 'Dimension'] },
    ),
  ],
  text: '',
  images: [
    {
      id: 'plan',
      title: 'Flat 7, second floor',
      file: plan,
      alt: 'Floor plan, eleven by eight metres, with living room, kitchen, three bedrooms, bath and a hall from the entrance; doors are drawn with their swing, windows as blue lines, and a north arrow stands at the top right.',
      caption:
        'Bright living room of 22 m², facing south and west. All three bedrooms open off the hall. The bathroom has a window and a bathtub. Bedrooms 1 and 2 are the same size. The kitchen has a window. Ceilings are 2.60 m high.',
    },
  ],
  key: {},
  claims: [
    { claim: 'living room of 22 m²', value: 'true', why: '4.80 × 4.60 = 22.1.' },
    {
      claim: 'facing south and west',
      value: 'false',
      why: 'North is left: its windows look north and east.',
    },
    {
      claim: 'All three bedrooms open off the hall.',
      value: 'false',
      why: 'Bedroom 3 only through bedroom 2.',
    },
    { claim: 'The bathroom has a window and a bathtub.', value: 'false', why: 'No outside wall; a shower.' },
    { claim: 'Bedrooms 1 and 2 are the same size.', value: 'true', why: '4.80 × 3.40 each.' },
    { claim: 'The kitchen has a window.', value: 'true', why: 'In the upper wall.' },
    { claim: 'Ceilings are 2.60 m high.', value: 'cannot-tell', why: 'A plan shows no heights.' },
  ],
};
