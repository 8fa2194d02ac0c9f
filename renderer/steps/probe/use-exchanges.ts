import type { Exchange } from '#shared/steps/exchange';
import type { ProbeAnswer } from '#shared/steps/probe/probe-answer';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { newId } from '../new-id';
import type { Stage } from '../step-component';
import { type ListHandle, useListItems } from '../use-list-items';

export const ADD_KEYS = workspaceShortcuts['add-to-list'].keys;

/** The turns of a probe, as a list to work on. */
export function useExchanges(
  answer: ProbeAnswer,
  most: number,
  stage: Stage,
  change: (parts: Partial<ProbeAnswer>) => void,
): ListHandle<Exchange> {
  return useListItems<Exchange>({
    items: answer.turns,
    stage,
    spot: 'turns',
    make: blankExchange,
    textOf: ({ markdown, reply }) => markdown || reply,
    removed: 'Turn removed',
    fewest: 1,
    most,
    onChange: (turns) => change({ turns }),
  });
}

function blankExchange(): Exchange {
  return { id: newId(), markdown: '', reply: '' };
}
