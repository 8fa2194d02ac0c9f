import type { ProbeConfig } from '#shared/steps/probe/probe-config';

interface ProbeWords {
  /** The heading of the turns, and the name of the only one. */
  readonly turn: string;
  readonly turnHint: string;
  readonly expected: string;
  readonly outcome: string;
}

/** What the parts of a probe are called in each mode. */
export const probeWords: Record<ProbeConfig['mode'], ProbeWords> = {
  attack: {
    turn: 'Attack',
    turnHint: 'The message as an attacker would send it',
    expected: 'The behaviour that should hold',
    outcome: 'What the model did',
  },
  safety: {
    turn: 'Probe',
    turnHint: 'The message that aims at the unsafe or improper output',
    expected: 'The behaviour that should hold',
    outcome: 'What the model did',
  },
  'edge-case': {
    turn: 'Scenario',
    turnHint: 'The scenario, as somebody who is in it would put it to the model',
    expected: 'What a good answer does',
    outcome: 'Whether the model copes',
  },
  robustness: {
    turn: 'Damaged input',
    turnHint: 'The input as it really arrives',
    expected: 'What a good answer does',
    outcome: 'Whether the model copes',
  },
};

/** The name of a turn: "Attack", or "Attack, turn 2" where there are several. */
export function turnName(mode: ProbeConfig['mode'], index: number, count: number): string {
  const { turn } = probeWords[mode];
  return count === 1 ? turn : `${turn}, turn ${index + 1}`;
}
