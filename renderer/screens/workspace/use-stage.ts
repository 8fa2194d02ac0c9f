import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Contributions } from '#shared/domain/contributions';
import type { Step } from '#shared/domain/task';
import type { TextSource } from '#shared/domain/text-source';
import type { OpenTask } from '#shared/ipc/tasks';
import type { StepKindName } from '#shared/steps/registry';
import { type RecallName, recallItems } from '../../blocks/recall/recall-items';
import { type PlaceReveal, useReferences } from '../../blocks/references/references';
import type { Stage, Way } from '../../steps/step-component';
import { useAlone } from '../../stores/alone-store';
import { useDraft } from '../../stores/draft-store';
import { openLink } from '../../stores/open-link';
import { useSettings } from '../../stores/settings-store';
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
  readonly onResponses: (areOpen: boolean) => void;
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
  const items = useMemo(() => {
    const letterOf = (id: string): string => responses.find((response) => response.id === id)?.letter ?? id;
    return recallItems({ earlier, material: task.material, letterOf, onOpenLink: openLink });
  }, [earlier, task.material, responses]);
  const [openRecalls, setOpenRecalls] = useOpenRecalls(step.kind, items, source.unfolds);
  const layout = useLayoutMemory();
  const taxonomies = useTaxonomies(open);
  const codes = useCodeMemory(open.project.id);
  const toast = useStepToasts();
  const latestConceal = useRef(source.conceal);
  useEffect(() => {
    latestConceal.current = source.conceal;
  });
  const conceal = useCallback((spot: string) => latestConceal.current(spot), []);
  const latestShow = useRef(source.onResponses);
  useEffect(() => {
    latestShow.current = source.onResponses;
  });
  const onResponses = useCallback((areOpen: boolean) => latestShow.current(areOpen), []);
  const wayTo = useCallback(
    (kind: StepKindName): Way | null => {
      const other = task.steps.find((one) => one.kind === kind && one.id !== step.id);
      return other === undefined
        ? null
        : { title: other.title, go: () => void useDraft.getState().goToStep(other.id) };
    },
    [task.steps, step.id],
  );
  useShownReveal(step, items, openRecalls, setOpenRecalls, onResponses);
  const recall = useMemo(
    () => ({ items, offered: recalls, open: openRecalls, onOpen: setOpenRecalls }),
    [items, recalls, openRecalls, setOpenRecalls],
  );
  const { showsHint } = source;
  // The same for as long as nothing of it is another, so that a save draws nothing anew that stands on it alone.
  return useMemo(
    () => ({
      responses,
      areResponsesOpen,
      onResponses,
      panels,
      onPanels,
      recall,
      scroll,
      sharedScroll,
      layout,
      taxonomies,
      codes,
      fields: null,
      showsHint,
      openLink,
      wayTo,
      toast,
      conceal,
    }),
    [
      responses,
      areResponsesOpen,
      onResponses,
      panels,
      onPanels,
      recall,
      scroll,
      sharedScroll,
      layout,
      taxonomies,
      codes,
      showsHint,
      wayTo,
      toast,
      conceal,
    ],
  );
}

/** Wishes are seen to once, also when the step is left and entered again while one still stands. */
const SHOWN = new WeakSet<PlaceReveal>();

/** What holds a passage that a reference points to is opened, so that it can be brought into view. */
function useShownReveal(
  step: Step,
  items: readonly { readonly name: RecallName }[],
  open: readonly RecallName[],
  onOpen: (open: readonly RecallName[]) => void,
  onResponses: (areOpen: boolean) => void,
): void {
  const reveal = useReferences()?.reveal ?? null;
  useEffect(() => {
    if (reveal === null || reveal.step !== step.id || SHOWN.has(reveal)) {
      return;
    }
    SHOWN.add(reveal);
    const name = recallOf(reveal.source);
    if (name === null) {
      onResponses(true);
    } else if (items.some((item) => item.name === name) && !open.includes(name)) {
      onOpen([...open, name]);
    }
  }, [reveal, step.id, items, open, onOpen, onResponses]);
}

/** What of the earlier steps a text belongs to; null for those that stand in panels. */
function recallOf(source: TextSource): RecallName | null {
  switch (source.of) {
    case 'text':
      return null;
    case 'source-prompt':
    case 'prompt':
      return 'prompt';
    case 'justification':
      return 'justification';
    case 'ideal':
      return 'ideals';
    case 'revision':
      return 'revisions';
  }
}

/** What of the earlier steps is unfolded: as it was left in the last step of this kind. Who is alone with the text sees none. */
function useOpenRecalls(
  kind: string,
  items: readonly { readonly name: RecallName }[],
  unfolds: readonly RecallName[],
): readonly [readonly RecallName[], (open: readonly RecallName[]) => void] {
  const isAlone = useAlone((state) => state.isAlone);
  const [open, setOpen] = useState<readonly RecallName[]>(() => {
    const kept = useSettings.getState().settings.beside[kind];
    if (kept !== undefined) {
      return items.map(({ name }) => name).filter((name) => kept.includes(name));
    }
    return window.innerWidth >= ROOM_FOR_RECALL ? unfolds : [];
  });
  const change = useCallback(
    (next: readonly RecallName[]): void => {
      setOpen(next);
      const { settings, change: changeSettings } = useSettings.getState();
      void changeSettings({ beside: { ...settings.beside, [kind]: [...next] } });
    },
    [kind],
  );
  return [isAlone ? NOTHING : open, change];
}

const NOTHING: readonly never[] = [];

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
