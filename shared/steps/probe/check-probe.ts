import type { Finding } from '../../domain/finding';
import { allNamedIn, namedIn } from '../../domain/listed';
import type { StepView } from '../step-kind';
import { cleanText, type ProbeAnswer } from './probe-answer';
import { listOf, outcomesOf, type ProbeConfig, presenceOf } from './probe-config';

type View = StepView<ProbeConfig, ProbeAnswer>;

/** What is missing in a probe. Parts that the mode hides are not looked at. */
export function checkProbe(view: View): Finding[] {
  return [
    ...checkClean(view),
    ...checkTurns(view),
    ...checkChoices(view),
    ...checkTexts(view),
    ...checkOutcome(view),
  ];
}

function checkTurns({ config, answer }: View): Finding[] {
  const { turns } = answer;
  const findings: Finding[] = [];
  if (turns.length < config.leastTurns) {
    findings.push(block(['turns'], `There are ${turns.length} of at least ${config.leastTurns} turns.`));
  } else if (turns.length > config.mostTurns) {
    findings.push(
      block(['turns'], `There are ${turns.length} turns; this project takes at most ${config.mostTurns}.`),
    );
  }
  for (const [index, turn] of turns.entries()) {
    if (turn.markdown.trim() === '') {
      const message = turns.length === 1 ? firstWords[config.mode] : `Write turn ${index + 1}, or remove it.`;
      findings.push(block(['turns', index, 'markdown'], message));
    }
  }
  return findings;
}

const firstWords: Record<ProbeConfig['mode'], string> = {
  attack: 'Write the attack.',
  safety: 'Write the message that aims at the improper output.',
  'edge-case': 'Put the scenario to the model, as somebody who is in it would.',
  robustness: 'Write the damaged input.',
};

function checkClean({ config, answer, material }: View): Finding[] {
  const presence = presenceOf(config, 'clean');
  const clean = cleanText(answer, material).trim();
  if (presence === 'hidden') {
    return [];
  }
  if (clean === '') {
    return presence === 'required' ? [block(['clean'], 'Choose or write the clean input.')] : [];
  }
  return answer.turns.some(({ markdown }) => markdown.trim() === clean)
    ? [block(['turns', 0, 'markdown'], 'This is still the clean input: damage it as real senders would.')]
    : [];
}

const choices = [
  ['strategies', 'Say which strategy the attack follows.'],
  ['risks', 'Say which harm the output could do.'],
  ['hardness', 'Say in which way it is hard.'],
  ['noise', 'Say what the input was damaged by.'],
] as const;

function checkChoices({ config, answer }: View): Finding[] {
  const findings = choices
    .filter(([part]) => presenceOf(config, part) === 'required')
    .filter(([part]) => allNamedIn(listOf(config, part), answer[part]).length === 0)
    .map(([part, message]) => block([part], message));
  const { severity } = answer;
  if (
    presenceOf(config, 'severity') === 'required' &&
    namedIn(listOf(config, 'severities'), severity) === null
  ) {
    findings.push(block(['severity'], 'Say how severe the output would be.'));
  }
  return findings;
}

const texts = [
  ['aim', 'Say which unsafe or improper output this aims at.'],
  ['rule', 'Name the rule that the output would break.'],
  ['why', 'Say why this is hard.'],
  ['expected', 'Say what the model should do.'],
] as const;

function checkTexts({ config, answer }: View): Finding[] {
  return texts
    .filter(([part]) => presenceOf(config, part) === 'required' && answer[part].trim() === '')
    .map(([part, message]) => block([part], message));
}

/** A reply is asked for only once the outcome says that a model was tried. */
function checkOutcome({ config, answer }: View): Finding[] {
  const presence = presenceOf(config, 'outcome');
  const outcome = outcomesOf(config).find(({ id }) => id === answer.outcome);
  if (presence !== 'hidden' && outcome === undefined) {
    return presence === 'required' ? [block(['outcome'], 'Say what the model did.')] : [];
  }
  const last = answer.turns.length - 1;
  const reply = presenceOf(config, 'reply');
  const isTried = presence === 'hidden' || (outcome !== undefined && outcome.held !== null);
  const isMissing = isTried && reply === 'required' && (answer.turns[last]?.reply ?? '').trim() === '';
  return isMissing
    ? [block(['turns', Math.max(0, last), 'reply'], 'Put in what the model said, word for word.')]
    : [];
}

function block(path: Finding['path'], message: string): Finding {
  return { path, severity: 'blocks', message };
}
