import { useLayoutEffect, useRef } from 'react';
import type {
  Branch,
  BranchTurn,
  ConverseAnswer,
  ConverseConfig,
} from '#shared/steps/converse/converse-kind';
import { newId } from '../new-id';
import { putBack } from '../put-back';
import type { StepComponentProps } from '../step-component';
import {
  branchOff,
  changeBranch,
  changeTurn,
  duplicateTurn,
  freeName,
  insertTurn,
  moveTurn,
  removeTurn,
  saysSomething,
  withAsksBack,
} from './change-branches';

/** What can be done with the conversation of one branch. Each takes what is being typed along. */
export interface ConversationHandle {
  /** Gives the id of the new turn. */
  insertAt(index: number): string;
  duplicate(turn: string): string;
  remove(turn: string): void;
  move(from: number, to: number): void;
  change(turn: string, change: Partial<BranchTurn>): void;
  /** An editor has changed; `read` is called when the answer is saved. */
  changeText(turn: string, read: () => string): void;
  changeExpected(read: () => string): void;
  /** Takes over what was typed: its editor is about to go. */
  settle(): void;
  rename(name: string): void;
  /** Gives the id of the new branch. */
  branchOff(index: number): string;
  /** Gives the id of the branch that is shown instead. */
  removeBranch(): string;
}

type Source = Pick<
  StepComponentProps<ConverseConfig, ConverseAnswer>,
  'view' | 'stage' | 'onChange' | 'onChangeLazily'
>;

/** Works on one branch; texts that editors hold are read only when the answer is needed whole. */
export function useConversation(
  { view, stage, onChange, onChangeLazily }: Source,
  branchId: string,
): ConversationHandle {
  const latest = useRef(view.answer);
  const typed = useRef(new Map<string, (answer: ConverseAnswer) => ConverseAnswer>());
  useLayoutEffect(() => {
    latest.current = view.answer;
  }, [view.answer]);

  const read = (): ConverseAnswer => {
    for (const put of typed.current.values()) {
      latest.current = put(latest.current);
    }
    typed.current.clear();
    return latest.current;
  };
  const write = (change: (answer: ConverseAnswer) => ConverseAnswer): void => {
    const before = read();
    latest.current = change(before);
    onChange(latest.current, before);
  };
  const changeHere = (change: (branch: Branch) => Branch): void =>
    write((answer) => changeBranch(answer, branchId, change));
  const typeHere = (place: string, put: (branch: Branch) => Branch): void => {
    typed.current.set(`${branchId} ${place}`, (answer) => changeBranch(answer, branchId, put));
    onChangeLazily(read);
  };
  const turnsHere = (): readonly BranchTurn[] =>
    read().branches.find(({ id }) => id === branchId)?.turns ?? [];
  const offerUndo = (title: string, detail: string, onAct: () => void): void =>
    stage.toast({ tone: 'info', title, detail, action: { label: 'Undo', onAct } });

  return {
    insertAt: (index) => {
      const id = newId();
      stage.conceal('branches');
      changeHere((branch) => insertTurn(branch, index, id));
      return id;
    },
    duplicate: (turn) => {
      const id = newId();
      changeHere((branch) => duplicateTurn(branch, turn, id));
      return id;
    },
    remove: (turn) => {
      const turns = turnsHere();
      const index = turns.findIndex(({ id }) => id === turn);
      const removed = turns[index];
      changeHere((branch) => removeTurn(branch, turn));
      if (removed !== undefined && removed.markdown.trim() !== '') {
        offerUndo('Turn removed', removed.markdown.slice(0, 120), () =>
          changeHere((branch) => ({ ...branch, turns: [...putBack(branch.turns, index, removed)] })),
        );
      }
    },
    move: (from, to) => changeHere((branch) => moveTurn(branch, from, to)),
    change: (turn, change) => {
      const asks = turnsHere().find(({ id }) => id === turn)?.asks ?? null;
      changeHere((branch) => changeTurn(branch, turn, change));
      if (change.asks === null && saysSomething(asks)) {
        offerUndo('What the turn asks for was removed', (asks.what || asks.why).slice(0, 120), () =>
          changeHere((branch) => withAsksBack(branch, turn, asks)),
        );
      }
    },
    changeText: (turn, readText) =>
      typeHere(turn, (branch) => changeTurn(branch, turn, { markdown: readText() })),
    changeExpected: (readText) =>
      typeHere('expected', (branch) => ({ ...branch, expectedAnswer: readText() })),
    settle: () => {
      if (typed.current.size > 0) {
        write((answer) => answer);
      }
    },
    rename: (name) => changeHere((branch) => ({ ...branch, name })),
    branchOff: (index) => {
      const answer = read();
      const from = answer.branches.find(({ id }) => id === branchId);
      if (from === undefined) {
        return branchId;
      }
      const branch = branchOff(from, index, freeName(answer.branches), newId);
      stage.conceal('branches');
      write(({ branches }) => ({ branches: [...branches, branch] }));
      return branch.id;
    },
    removeBranch: () => {
      const { branches } = read();
      const index = branches.findIndex(({ id }) => id === branchId);
      const removed = branches[index];
      const next = branches.filter(({ id }) => id !== branchId)[Math.max(0, index - 1)];
      if (removed === undefined || next === undefined) {
        return branchId;
      }
      write((answer) => ({ branches: answer.branches.filter(({ id }) => id !== branchId) }));
      offerUndo('Branch removed', removed.name, () =>
        write((answer) => ({ branches: [...putBack(answer.branches, index, removed)] })),
      );
      return next.id;
    },
  };
}
