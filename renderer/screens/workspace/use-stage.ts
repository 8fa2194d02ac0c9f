import { useEffect, useMemo, useRef, useState } from 'react';
import type { Contributions } from '#shared/domain/contributions';
import type { Step } from '#shared/domain/task';
import type { OpenTask } from '#shared/ipc/tasks';
import { type RecallName, recallItems } from '../../blocks/recall/recall-items';
import type { Stage } from '../../steps/step-component';
import { openLink } from '../../stores/open-link';
import type { ToastMessage } from '../../ui/toast';
import { toasts } from '../shell/toasts';
import { namedResponses } from './named-responses';
import { scopedScroll } from './scroll-memory';
import { useCodeMemory } from './use-code-memory';
import { useDeskScroll } from './use-desk-scroll';
import { useLayoutMemory } from './use-layout-memory';
import { usePanelLayout } from './use-panel-layout';
import { useTaxonomies } from './use-taxonomies';

export interface StageSource {
  readonly open: OpenTask;
  readonly step: Step;
  readonly earlier: Contributions;
  readonly recalls: readonly RecallName[];
  readonly unfolds: readonly RecallName[];
  readonly areResponsesOpen: boolean;
  readonly showsHint: boolean;
  readonly conceal: (spot: string) => void;
}

/** From this width on there is room to unfold what earlier steps said beside the work, in CSS pixels. */
const ROOM_FOR_RECALL = 1_600;

/** Puts together what the workspace lends to the step that is on. */
export function useStage(source: StageSource): Stage {
  const { open, step, earlier, recalls, areResponsesOpen } = source;
  const { task, responseOrder } = open;
  const responses = useMemo(
    () => namedResponses(task.material.responses, responseOrder),
    [task.material.responses, responseOrder],
  );
  const memory = useDeskScroll(open);
  const number = task.steps.indexOf(step);
  const [scroll, sharedScroll] = useMemo(
    () => [scopedScroll(memory, number), scopedScroll(memory, 'all')],
    [memory, number],
  );
  const [panels, onPanels] = usePanelLayout(responses);
  const [openRecalls, setOpenRecalls] = useState<readonly RecallName[]>(() =>
    window.innerWidth >= ROOM_FOR_RECALL ? source.unfolds : [],
  );
  const items = useMemo(() => {
    const letterOf = (id: string): string => responses.find((response) => response.id === id)?.letter ?? id;
    const all = recallItems({ earlier, material: task.material, letterOf, onOpenLink: openLink });
    return all.filter((item) => recalls.includes(item.name));
  }, [earlier, task.material, responses, recalls]);
  const layout = useLayoutMemory();
  const taxonomies = useTaxonomies(open);
  const codes = useCodeMemory(open.project.id);
  const toast = useStepToasts();
  const latestConceal = useRef(source.conceal);
  useEffect(() => {
    latestConceal.current = source.conceal;
  });
  return {
    responses,
    areResponsesOpen,
    panels,
    onPanels,
    recall: { items, open: openRecalls, onOpen: setOpenRecalls },
    scroll,
    sharedScroll,
    layout,
    taxonomies,
    codes,
    fields: null,
    showsHint: source.showsHint,
    openLink,
    toast,
    conceal: (spot) => latestConceal.current(spot),
  };
}

/** Toasts that offer an undo are about this step: they go when it goes. */
function useStepToasts(): (message: ToastMessage) => void {
  const keys = useRef<string[]>([]);
  useEffect(
    () => () => {
      for (const key of keys.current) {
        toasts.close(key);
      }
    },
    [],
  );
  return useMemo(
    () => (message) => {
      keys.current.push(toasts.add(message, message.action === undefined ? { timeout: 5_000 } : {}));
    },
    [],
  );
}
