import { MapPin } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NO_AUTHORSHIP } from '#shared/domain/authorship';
import type { StepFinding } from '#shared/domain/finding';
import type { TextPlace, TextSource } from '#shared/domain/text-source';
import type { OpenTask } from '#shared/ipc/tasks';
import type { StepId } from '#shared/lib/ids';
import { placeStates } from '#shared/steps/check-references';
import { contributionsOf, viewSteps } from '#shared/steps/check-task';
import { sourceText } from '#shared/steps/source-text';
import { quotedMarkdown } from '../../../blocks/quoting/quoted-markdown';
import { CriterionChooser } from '../../../blocks/references/criterion-chooser';
import {
  type PassageUse,
  type PlaceStates,
  PlaceStatesContext,
  type References,
  ReferencesContext,
} from '../../../blocks/references/references';
import { workspaceShortcuts } from '../../../shortcuts/workspace-shortcuts';
import { focusSpot } from '../../../steps/finding-spot';
import { addAuthorship } from '../../../stores/authorship';
import { useDraft } from '../../../stores/draft-store';
import type { ToastMessage } from '../../../ui/toast';
import { toasts } from '../../shell/toasts';
import { namedResponses } from '../named-responses';
import { nameOfSource } from './name-of-source';
import { PointingBanner } from './pointing-banner';
import { useCriterionLinks } from './use-criterion-links';
import { usePassageUses } from './use-passage-uses';
import { useShownPlace } from './use-shown-place';

export interface TaskReferencesProps {
  readonly open: OpenTask;
  readonly step: StepId;
  readonly readOnly: boolean;
  readonly onStep: (step: StepId) => void;
  /** Goes to a place in an answer. */
  readonly onLead: (goal: Pick<StepFinding, 'step' | 'path'>) => void;
  /** The step that is on. */
  readonly children: ReactNode;
}

interface Pointing {
  /** What holds the reference, to which the keyboard goes back. */
  readonly holder: HTMLElement | null;
  readonly words: string;
  readonly onPoint: (place: TextPlace) => void;
  readonly accepts: (place: TextPlace) => boolean;
}

/**
 * All that the steps of a task share about passages that refer to one another. It changes when references do; only how the
 * words stand that they point to is told anew with every save.
 */
export function TaskReferences(props: TaskReferencesProps): ReactNode {
  const { open, step, readOnly, onStep } = props;
  const { task, responseOrder } = open;
  const responses = useMemo(
    () => namedResponses(task.material.responses, responseOrder),
    [task.material.responses, responseOrder],
  );
  const nameOf = useCallback(
    (source: TextSource) => nameOfSource(source, responses, task.material),
    [responses, task.material],
  );
  const textOf = useCallback(
    (source: TextSource) => {
      const id = source.of === 'text' ? source.text : null;
      const index = task.material.passages.findIndex((passage) => passage.id === id);
      const passage = task.material.passages[index];
      return passage === undefined
        ? (responses.find((response) => response.id === id) ?? null)
        : { id: passage.id, letter: String(index + 1), name: passage.title, markdown: passage.markdown };
    },
    [responses, task.material],
  );
  const markdownOf = useCallback(
    ({ source, anchor }: TextPlace) => {
      const contributions = contributionsOf(task, useDraft.getState().answers);
      const markdown = sourceText(source, task.material, contributions);
      return markdown === null ? null : quotedMarkdown(markdown, anchor);
    },
    [task],
  );
  const say = useToastsOf(step);
  const links = useCriterionLinks(task, say);
  const { reveal, show } = useShownPlace({ task, step, onStep });
  const [pointing, setPointing] = useState<Pointing | null>(null);
  const stopPointing = useCallback(() => setPointing(null), []);
  const { uses, takeQuotes, asking, onChoose, onClose } = usePassageUses({
    task,
    step,
    readOnly,
    nameOf,
    markdownOf,
    say,
    onLead: props.onLead,
    onQuoted: quoteCounter(open),
  });
  const pointUses = useMemo(
    () =>
      pointing &&
      usesWhilePointing(pointing, (place) => {
        setPointing(null);
        pointing.onPoint(place);
        setTimeout(() => pointing.holder?.isConnected === true && focusSpot(pointing.holder), 0);
      }),
    [pointing],
  );
  const references = useMemo(
    (): References => ({
      ...links,
      readOnly,
      uses: pointUses ?? uses,
      isPointing: pointUses !== null,
      reveal,
      nameOf,
      textOf,
      show: (place) => show(place),
      pointAgain: (place, onPoint, accepts = () => true) => {
        const holder = document.activeElement?.closest<HTMLElement>('[data-spot]') ?? null;
        setPointing({ holder, words: place.anchor.quote, onPoint, accepts });
        show(place, true);
      },
      takeQuotes,
      markdownOf,
    }),
    [links, readOnly, pointUses, uses, reveal, nameOf, textOf, show, takeQuotes, markdownOf],
  );
  return (
    <ReferencesContext value={references}>
      <StatesOfPlaces open={open}>
        {pointing !== null && <PointingBanner words={pointing.words} onCancel={stopPointing} />}
        {asking !== null && <CriterionChooser {...asking} onChoose={onChoose} onClose={onClose} />}
        {props.children}
      </StatesOfPlaces>
    </ReferencesContext>
  );
}

/** Where the project asks how answers are written, what is quoted counts as taken over from within. */
function quoteCounter({ task, project }: OpenTask): (step: StepId, place: TextPlace) => void {
  const asks = project.authorship;
  return (step, { anchor }) => {
    if (asks) {
      void addAuthorship(task.id, step, { ...NO_AUTHORSHIP, pastedInside: anchor.quote.length });
    }
  };
}

/** Tells how the words stand that a reference points to, as of the last save. */
function StatesOfPlaces({
  open,
  children,
}: {
  readonly open: OpenTask;
  readonly children: ReactNode;
}): ReactNode {
  const answers = useDraft((draft) => draft.answers);
  const stateOf = useMemo((): PlaceStates => {
    // Looked at only where a reference is on the screen.
    let states: PlaceStates | null = null;
    return (place) => {
      states ??= placeStates(open.task, viewSteps(open.task, answers));
      return states(place);
    };
  }, [open.task, answers]);
  return <PlaceStatesContext value={stateOf}>{children}</PlaceStatesContext>;
}

function usesWhilePointing(
  { accepts }: Pointing,
  onPoint: (place: TextPlace) => void,
): readonly PassageUse[] {
  const icon = <MapPin size={13} aria-hidden="true" />;
  const { keys } = workspaceShortcuts['point-again'];
  return [{ id: 'point', label: 'Point here', keys, icon, isOffered: accepts, onAct: onPoint }];
}

/** The last thing said of a passage can be answered, as long as the step stays that it was said in. */
function useToastsOf(step: StepId): (message: ToastMessage) => void {
  const last = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is what this waits for
  useEffect(() => () => closeToast(last.current), [step]);
  return useCallback((message) => {
    closeToast(last.current);
    last.current = toasts.add(message, message.action === undefined ? { timeout: 5_000 } : {});
  }, []);
}

function closeToast(key: string | null): void {
  if (key !== null) {
    toasts.close(key);
  }
}
