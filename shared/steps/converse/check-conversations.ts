import type { Finding } from '../../domain/finding';
import type { Branch, BranchTurn, ConverseAnswer, ConverseConfig } from './converse-kind';

/** What is missing in the conversations, each at its turn. */
export function checkConversations(config: ConverseConfig, answer: ConverseAnswer): Finding[] {
  const findings = answer.branches.flatMap((branch, index) =>
    checkBranch(config, branch, ['branches', index]),
  );
  if (answer.branches.length < config.leastBranches) {
    const message = `There ${answer.branches.length === 1 ? 'is one conversation' : `are ${answer.branches.length} conversations`}; this project asks for ${config.leastBranches}. Branch off where it could go another way.`;
    findings.push({ path: ['branches'], severity: 'blocks', message });
  }
  return findings;
}

type Path = readonly (string | number)[];

function checkBranch(config: ConverseConfig, branch: Branch, path: Path): Finding[] {
  const spoken = branch.turns.filter((turn) => turn.role !== 'system').length;
  if (spoken === 0) {
    return [blocks([...path, 'turns'], 'Write the first turn: what does the user say?')];
  }
  return [
    ...branch.turns.flatMap((turn, index) => checkTurn(branch.turns, turn, index, [...path, 'turns', index])),
    ...checkLength(config, spoken, [...path, 'turns']),
    ...checkSystem(config, branch, [...path, 'turns']),
    ...checkAsking(config, branch, path),
    ...checkEnd(config, branch, path),
  ];
}

function checkTurn(turns: readonly BranchTurn[], turn: BranchTurn, index: number, path: Path): Finding[] {
  const findings: Finding[] = [];
  if (turn.markdown.trim() === '') {
    findings.push(blocks([...path, 'markdown'], 'This turn is empty. Write it or remove it.'));
  }
  if (turn.role === 'system' && index > 0) {
    findings.push(blocks([...path, 'role'], 'Instructions stand before everything that is said.'));
  }
  const before = turns[index - 1]?.role;
  if (turn.role !== 'system' && before === turn.role) {
    const who = turn.role === 'user' ? 'The user' : 'The agent';
    findings.push(
      blocks([...path, 'role'], `${who} speaks twice in a row. Join the turns, or write what comes between.`),
    );
  }
  if (turn.role === 'assistant' && (before === undefined || before === 'system')) {
    findings.push(blocks([...path, 'role'], 'A conversation begins with the user.'));
  }
  if (turn.asks !== null && turn.asks.what.trim() === '') {
    findings.push(blocks([...path, 'asks', 'what'], 'Say what the agent asks for.'));
  }
  if (turn.asks !== null && turn.asks.why.trim() === '') {
    findings.push(blocks([...path, 'asks', 'why'], 'Say why the agent must know this before it can answer.'));
  }
  return findings;
}

function checkLength(config: ConverseConfig, spoken: number, path: Path): Finding[] {
  if (spoken < config.leastTurns) {
    return [blocks(path, `There are ${spoken} turns; this project asks for at least ${config.leastTurns}.`)];
  }
  if (config.mostTurns !== null && spoken > config.mostTurns) {
    return [blocks(path, `There are ${spoken} turns; this project takes at most ${config.mostTurns}.`)];
  }
  return [];
}

function checkSystem(config: ConverseConfig, branch: Branch, path: Path): Finding[] {
  const has = branch.turns[0]?.role === 'system';
  if (config.system === 'required' && !has) {
    return [blocks(path, 'Write the instructions to the agent, as the first turn.')];
  }
  return config.system === 'none' && has
    ? [blocks([...path, 0, 'role'], 'This project takes no instructions.')]
    : [];
}

/** An agent that answers before it has asked for what is missing has guessed. */
function checkAsking(config: ConverseConfig, branch: Branch, path: Path): Finding[] {
  if (config.asks !== 'required') {
    return [];
  }
  const firstAsk = branch.turns.findIndex((turn) => turn.asks !== null);
  if (firstAsk === -1) {
    const message = 'The agent never asks for anything. Mark the turn in which it asks for what is missing.';
    return [blocks([...path, 'turns'], message)];
  }
  const covered = new Set(branch.turns.flatMap((turn) => turn.asks?.covers ?? []));
  const forgotten = config.missing.filter(({ id }) => !covered.has(id));
  const early = branch.turns.findIndex(
    (turn, index) => turn.role === 'assistant' && turn.asks === null && index < firstAsk,
  );
  return [
    ...(early === -1
      ? []
      : [
          blocks(
            [...path, 'turns', early, 'asks'],
            'The agent answers here before it has asked for what is missing.',
          ),
        ]),
    ...(forgotten.length === 0
      ? []
      : [
          blocks(
            [...path, 'turns'],
            `The agent never asks for: ${forgotten.map(({ label }) => label).join('; ')}.`,
          ),
        ]),
  ];
}

function checkEnd(config: ConverseConfig, branch: Branch, path: Path): Finding[] {
  const last = branch.turns.at(-1);
  const index = branch.turns.length - 1;
  if (last?.asks != null) {
    return [
      blocks(
        [...path, 'turns', index],
        'The conversation ends with a question. Write what the user replies.',
      ),
    ];
  }
  if (config.expectedAnswer === 'required' && branch.expectedAnswer.trim() === '') {
    return [blocks([...path, 'expectedAnswer'], 'Write the answer that should come out in the end.')];
  }
  if (last?.role === 'user' && branch.expectedAnswer.trim() === '') {
    return [blocks([...path, 'turns', index], 'Nobody answers the user’s last turn.')];
  }
  return [];
}

function blocks(path: Path, message: string): Finding {
  return { path: [...path], severity: 'blocks', message };
}
