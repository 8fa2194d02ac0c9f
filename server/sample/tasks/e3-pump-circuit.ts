import circuit from '../images/pump-circuit.png?inline';
import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';

/** Latching control with stop (break contact) before start (make contact), overload 95–96 in front of both. */
export const pumpCircuit: SampleTask = {
  id: 'e3-pump-circuit',
  rows: ['E3'],
  title: 'Read a pump’s control circuit',
  summary:
    'A drawing of a contactor control and an assistant’s description of it for the maintenance manual. Which sentences may stay?',
  domain: 'Engineering',
  minutes: 12,
  pay: 14,
  difficulty: 'moderate',
  dueInDays: 5,
  steps: [
    step(
      'inspect',
      'The drawing shows the state without power. Follow the current from 24 V to 0 V once with everything at rest, once with Start pressed, once after it is let go, and once after the overload has tripped and been reset. Mark the contact that decides.',
      { leastClaims: 6, regionsFor: ['false'], regionLabels: ['Contact', 'Coil', 'Lamp', 'Fuse'] },
    ),
  ],
  text: '',
  images: [
    {
      id: 'circuit',
      title: 'Control circuit of pump P3',
      file: circuit,
      alt: 'Circuit diagram between a 24 V line and a 0 V line: one branch with fuse F1, overload F2, push buttons S1 and S2, a contact and the coil of K1, and two branches with a contact of K1 and a lamp each, H1 and H2.',
      caption:
        'When S2 is released, the pump keeps running, because contact 13–14 of K1 bridges it. The stop button S1 is a normally open contact. White lamp H1 shows that the pump is running. After the overload F2 has tripped and has been reset, the pump starts again by itself. If the wire to S1 breaks, the pump stops. The branch with the coil is protected by a fuse of 4 A. The pump motor is rated at 5.5 kW.',
    },
  ],
  key: {},
  claims: [
    {
      claim: 'When S2 is released, the pump keeps running, because contact 13–14 of K1 bridges it.',
      value: 'true',
      why: 'Latching contact in parallel with S2.',
    },
    {
      claim: 'The stop button S1 is a normally open contact.',
      value: 'false',
      why: 'Normally closed, 11–12.',
    },
    {
      claim: 'White lamp H1 shows that the pump is running.',
      value: 'false',
      why: 'It hangs on the break contact 21–22 and lights at rest.',
    },
    {
      claim: 'After the overload F2 has tripped and has been reset, the pump starts again by itself.',
      value: 'false',
      why: 'K1 has dropped and the latch is open: S2 must be pressed.',
    },
    { claim: 'If the wire to S1 breaks, the pump stops.', value: 'true', why: 'The coil loses its current.' },
    {
      claim: 'The branch with the coil is protected by a fuse of 4 A.',
      value: 'true',
      why: 'F1. The lamps hang in front of it.',
    },
    {
      claim: 'The pump motor is rated at 5.5 kW.',
      value: 'cannot-tell',
      why: 'The main circuit is not drawn.',
    },
  ],
};
