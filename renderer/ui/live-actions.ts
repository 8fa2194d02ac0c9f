import { useEffect, useRef } from 'react';

/** Something that can be done now. */
export interface LiveAction {
  /** As its keys are named (keymap.ts); whatever is not in the tables of keys brings words of its own. */
  readonly id: string;
  readonly act: () => void;
  readonly label?: string;
  /** Among what the palette lists it, where it is in no table; among the responses unless said otherwise. */
  readonly group?: 'Workspace' | 'Tasks' | 'Everywhere';
  /** For what is on or off. */
  readonly isOn?: boolean;
}

const sources = new Set<() => readonly LiveAction[]>();

/** Offers actions to the palette while the component is there; a null stands for what cannot be done at the moment. */
export function useLiveActions(actions: Readonly<Record<string, (() => void) | null>>): void {
  useLiveActionList(
    Object.entries(actions).flatMap(([id, act]) => (act === null ? [] : [{ id, act: () => void act() }])),
  );
}

/** The same for actions with more to say. */
export function useLiveActionList(actions: readonly LiveAction[]): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const source = () => latest.current;
    sources.add(source);
    return () => {
      sources.delete(source);
    };
  }, []);
}

/** Everything that can be done now, each once: what came last is nearest to the work. */
export function liveActions(): readonly LiveAction[] {
  const found = new Map<string, LiveAction>();
  for (const source of sources) {
    for (const action of source()) {
      found.set(action.id, action);
    }
  }
  return [...found.values()];
}
