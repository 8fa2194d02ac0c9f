import { step } from '../sample-steps';
import type { SampleTask } from '../sample-task';
import text from './p4-heat-pump-survey.md?raw';

/**
 * Edges that decide: 7.8 kW against a 60 A looped supply with hob and charger; microbore pipes at low flow temperature
 * (radiators of 9.1 kW at ΔT 50 give about 4.7 kW at ΔT 30: 0.6^1.3 = 0.515); noise at 3.2 m; a cylinder in 0.62 × 0.58 m;
 * the ceiling that must not be opened. The heat loss is for −3 °C: colder nights are an edge.
 */
export const heatPumpSurvey: SampleTask = {
  id: 'p4-heat-pump-survey',
  rows: ['P4'],
  title: 'Heat pump for a house that resists it',
  summary:
    'Notes from a site visit. Turn them into the question a heating engineer would ask, with background, constraints and edge conditions each in its place.',
  domain: 'Engineering',
  minutes: 20,
  pay: 22,
  difficulty: 'moderate',
  dueInDays: 5,
  steps: [
    step(
      'prompt',
      'The prompt says what has to be decided; the context what is there; a constraint what must not be broken; an edge condition what happens at the limit (coldest night, charger and hob on, four showers in a row). Keep units and temperatures with every figure.',
      {
        minWords: 20,
        context: 'required',
        minConstraints: 3,
        edges: 'required',
        minEdges: 2,
        style: 'domain',
        fields: [
          {
            id: 'hardest',
            label: 'Which constraint decides the design?',
            kind: 'line',
            required: true,
            least: 2,
          },
        ],
      },
    ),
  ],
  text,
  key: {},
};
