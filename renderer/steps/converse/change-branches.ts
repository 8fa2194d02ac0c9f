import type { Ask, Branch, BranchTurn, ConverseAnswer } from '#shared/steps/converse/converse-kind';
import { moveItem } from '../move-item';

/** The answer with one branch changed; the same answer where there is no such branch. */
export function changeBranch(
  answer: ConverseAnswer,
  id: string,
  change: (branch: Branch) => Branch,
): ConverseAnswer {
  const index = answer.branches.findIndex((branch) => branch.id === id);
  const branch = answer.branches[index];
  return branch === undefined ? answer : { branches: answer.branches.with(index, change(branch)) };
}

/** The branch with one turn changed. */
export function changeTurn(branch: Branch, id: string, change: Partial<BranchTurn>): Branch {
  const turns = branch.turns.map((turn) => (turn.id === id ? { ...turn, ...change } : turn));
  return { ...branch, turns };
}

/** Whether there is anything in what a turn asks for that would be missed. */
export function saysSomething(asks: Ask | null): asks is Ask {
  return asks !== null && (asks.what.trim() !== '' || asks.why.trim() !== '' || asks.covers.length > 0);
}

/** The branch in which a turn is a question of the agent again; what was said anew of it in the meantime stays. */
export function withAsksBack(branch: Branch, id: string, asks: Ask): Branch {
  const now = branch.turns.find((turn) => turn.id === id)?.asks ?? asks;
  return changeTurn(branch, id, {
    role: 'assistant',
    asks: {
      what: now.what.trim() === '' ? asks.what : now.what,
      why: now.why.trim() === '' ? asks.why : now.why,
      covers: now.covers.length === 0 ? asks.covers : now.covers,
    },
  });
}

/** Whose turn it is at `index`: the other's than the one before; the user begins. */
export function nextRole(branch: Branch, index: number): 'user' | 'assistant' {
  return branch.turns[index - 1]?.role === 'user' ? 'assistant' : 'user';
}

/** The branch with an empty turn at `index`. */
export function insertTurn(
  branch: Branch,
  index: number,
  id: string,
  role: BranchTurn['role'] = nextRole(branch, index),
): Branch {
  return { ...branch, turns: branch.turns.toSpliced(index, 0, { id, role, markdown: '', asks: null }) };
}

export function removeTurn(branch: Branch, id: string): Branch {
  return { ...branch, turns: branch.turns.filter((turn) => turn.id !== id) };
}

export function moveTurn(branch: Branch, from: number, to: number): Branch {
  const turns = moveItem(branch.turns, from, to);
  return turns === branch.turns ? branch : { ...branch, turns: [...turns] };
}

/** The branch with a copy of a turn right after it. */
export function duplicateTurn(branch: Branch, id: string, newTurnId: string): Branch {
  const index = branch.turns.findIndex((turn) => turn.id === id);
  const turn = branch.turns[index];
  return turn === undefined
    ? branch
    : { ...branch, turns: branch.turns.toSpliced(index + 1, 0, { ...turn, id: newTurnId }) };
}

/** What a branch begins with: a copy of another up to and with the turn at `index`, under names of its own. */
export function branchOff(branch: Branch, index: number, name: string, newId: () => string): Branch {
  return {
    id: newId(),
    name,
    turns: branch.turns.slice(0, index + 1).map((turn) => ({ ...turn, id: newId() })),
    expectedAnswer: '',
  };
}

/** "Branch 2", "Branch 3", …: the first that is free. */
export function freeName(branches: readonly Branch[]): string {
  let number = branches.length + 1;
  while (branches.some((branch) => branch.name === `Branch ${number}`)) {
    number += 1;
  }
  return `Branch ${number}`;
}
