import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { TextAnchor } from '#shared/lib/text-anchor';
import {
  type TraceAnswer,
  type TraceConfig,
  type TracePassage,
  type TraceSide,
  traceText,
} from '#shared/steps/trace/trace-kind';
import type { Reveal } from '../../blocks/quoting/quotable-markdown';
import { Split } from '../../blocks/split/split';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Button } from '../../ui/button';
import type { StepComponentProps } from '../step-component';
import { WorkArea } from '../work-area';
import { TraceList } from './trace-list';
import { isTraced, nextUntraced, type TracedItem, tracedItems, withLink } from './trace-progress';
import { TraceText } from './trace-text';
import { useSuggestions } from './use-suggestions';

const NEXT_KEYS = workspaceShortcuts['next-untraced'].keys;
const NO_REVEAL = { justification: null, ideal: null } as const;

export function TraceStep(props: StepComponentProps<TraceConfig, TraceAnswer>): ReactNode {
  const { step, view, readOnly, stage, onChange } = props;
  const { answer, material, earlier } = view;
  const items = useMemo(() => tracedItems(answer, material, earlier), [answer, material, earlier]);
  const [chosen, setChosen] = useState<string | null>(() => nextUntraced(items, null)?.item.key ?? null);
  const current = items.find(({ item }) => item.key === chosen) ?? items[0] ?? null;
  const { suggestions, onText } = useSuggestions(current, stage.responses);
  const [reveals, setReveals] = useState<Readonly<Record<TraceSide, Reveal | null>>>(NO_REVEAL);
  const requests = useRef(0);
  const list = useRef<HTMLDivElement>(null);

  const reveal = useCallback((side: TraceSide, anchor: TextAnchor, selects = false) => {
    requests.current += 1;
    const request = requests.current;
    setReveals((before) => ({ ...before, [side]: { anchor, request, selects } }));
  }, []);
  const choose = (traced: TracedItem): void => {
    if (traced.item.key !== chosen) {
      setChosen(traced.item.key);
      setReveals(revealsOf(answer, traced, () => (requests.current += 1)));
    }
  };
  const link = (side: TraceSide, anchor: TracePassage | null): void => {
    if (current !== null && !readOnly) {
      onChange(withLink(answer, current.item.key, side, anchor));
    }
  };
  const goToNext = (): void => {
    const next = nextUntraced(items, current?.item.key ?? null);
    if (next !== null) {
      choose(next);
      list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(next.item.key)}"]`)?.focus();
    }
  };
  const onKeyDown = useActionKeys({ 'next-untraced': goToNext });

  const traced = items.filter(isTraced).length;
  const text = (side: TraceSide): ReactNode => (
    <TraceText
      side={side}
      markdown={traceText(side, earlier)}
      anchor={current === null ? null : (answer.links[current.item.key]?.[side] ?? null)}
      reveal={reveals[side]}
      canLink={current !== null && !readOnly}
      stage={stage}
      onText={onText}
      onLink={(anchor) => link(side, anchor)}
      onUnlink={() => link(side, null)}
    />
  );
  return (
    <WorkArea
      step={step}
      stage={stage}
      scrollsItself
      onKeyDown={onKeyDown}
      aside={
        <div className="flex items-center gap-3 text-ink-soft text-xs tabular-nums">
          <span role="status">
            {traced} of {items.length} traced
          </span>
          {traced < items.length && (
            <Button size="sm" keys={NEXT_KEYS} onPress={goToNext}>
              Next untraced
            </Button>
          )}
        </div>
      }
    >
      <Split
        name="trace"
        orientation="horizontal"
        handleLabel="Width of the list"
        firstSize={stage.layout.sizes('trace')?.[0] ?? 34}
        firstLeast={200}
        secondLeast={320}
        onSizes={(sizes) => stage.layout.remember('trace', sizes)}
        className="grow"
        first={
          <TraceList
            ref={list}
            items={items}
            current={current}
            answer={answer}
            suggestions={suggestions}
            readOnly={readOnly}
            stage={stage}
            onChoose={choose}
            onReveal={reveal}
            onLink={link}
          />
        }
        second={
          <Split
            name="trace-texts"
            orientation="horizontal"
            handleLabel="Width of the justification"
            firstSize={stage.layout.sizes('trace-texts')?.[0] ?? 50}
            firstLeast={160}
            secondLeast={160}
            onSizes={(sizes) => stage.layout.remember('trace-texts', sizes)}
            className="grow"
            first={text('justification')}
            second={text('ideal')}
          />
        }
      />
    </WorkArea>
  );
}

/** An item that is chosen shows where it is linked, in both texts. */
function revealsOf(
  answer: TraceAnswer,
  { item }: TracedItem,
  nextRequest: () => number,
): Readonly<Record<TraceSide, Reveal | null>> {
  const links = answer.links[item.key];
  const request = (anchor: TextAnchor | null | undefined): Reveal | null =>
    anchor === null || anchor === undefined ? null : { anchor, request: nextRequest() };
  return { justification: request(links?.justification), ideal: request(links?.ideal) };
}
