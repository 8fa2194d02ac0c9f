import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { TextId } from '#shared/lib/ids';
import {
  type LabelAnswer,
  type LabelTarget,
  labelsOn,
  targetKey,
  WHOLE_TASK,
} from '#shared/steps/label/label-answer';
import type { LabelConfig, LabelSet } from '#shared/steps/label/label-config';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Kbd } from '../../ui/kbd';
import type { StepComponentProps } from '../step-component';
import { useNamedTexts } from '../use-named-texts';
import { useRememberedScroll } from '../use-remembered-scroll';
import { useStartFocus } from '../use-start-focus';
import { WorkArea } from '../work-area';
import {
  countDone,
  withCodeToggled,
  withLabels,
  withoutLabel,
  withoutTarget,
  withReason,
} from './label-changes';
import { controlAfter, firstControl } from './label-controls';
import { LabelSection } from './label-section';
import { SpanList } from './span-list';
import { TextSwitch } from './text-switch';
import { useSetCodes } from './use-set-codes';
import { useSpanLabels } from './use-span-labels';

const NEXT_TEXT_KEYS = workspaceShortcuts['next-text'].keys;

/** Codes given to the whole task, to each text, and to passages of the texts. */
export function LabelStep(props: StepComponentProps<LabelConfig, LabelAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage, onChange } = props;
  const { answer, config, material } = view;
  const texts = useNamedTexts(stage, material, config.texts);
  const codesOf = useSetCodes(stage.taxonomies);
  const setsOn = (on: LabelSet['on']): LabelSet[] => config.taxonomies.filter((set) => set.on === on);
  const [textSets, spanSets] = [setsOn('texts'), setsOn('spans')];
  const [openSet, setOpenSet] = useState<string | null>(null);
  const [textId, setTextId] = useState<TextId | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const spans = useSpanLabels({ answer, sets: spanSets, codesOf, texts, readOnly, body });
  const text = texts.find(({ id }) => id === textId) ?? texts[0] ?? null;
  // What is taken back in a toast is taken back from the answer of that moment.
  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  useStartFocus(body, (part) => (readOnly ? null : firstControl(part)));

  /** The keyboard goes on where one code settles the matter. */
  const goOn = (set: LabelSet, target: LabelTarget): void => {
    if (set.most !== 1) {
      return;
    }
    if (set.reasons !== 'none') {
      if (set.on === 'spans') {
        spans.goToReason(target);
      }
    } else if (set.on !== 'spans') {
      (body.current === null ? null : controlAfter(body.current))?.focus();
    } else if (spanSets.length === 1) {
      spans.show(target, true);
    }
  };
  const section = (set: LabelSet, target: LabelTarget): ReactNode => {
    const labels = labelsOn(answer, set.id, target);
    return (
      <LabelSection
        key={`${set.id} ${targetKey(target)}`}
        set={set}
        codes={codesOf(set)}
        target={target}
        labels={labels}
        handy={stage.codes.of(set.from ?? set.id)}
        isOpen={openSet === set.id || config.taxonomies.length === 1}
        readOnly={readOnly}
        findings={findings}
        onOpen={() => setOpenSet(set.id)}
        onToggle={(code, path) => {
          onChange(withCodeToggled(answer, set, target, code, path));
          if (!labels.some((label) => label.code.id === code.id)) {
            goOn(set, target);
          }
        }}
        onHandy={(handy) => stage.codes.remember(set.from ?? set.id, handy)}
        onRemove={(label) => onChange(withoutLabel(answer, label))}
        onReason={(label, change) => onChange(withReason(latest.current, label, change))}
      />
    );
  };
  const removeSpan = (span: LabelTarget): void => {
    const removed = answer.labels.filter((label) => targetKey(label) === targetKey(span));
    onChange(withoutTarget(answer, span));
    spans.choose(null);
    spans.show(span, true);
    const undo = (): void => onChange(withLabels(latest.current, removed));
    stage.toast({ tone: 'info', title: 'Labels removed', action: { label: 'Undo', onAct: undo } });
  };
  const goToText = (id: TextId): void => {
    setTextId(id);
    const part = body.current?.querySelector('[data-text-sets]');
    requestAnimationFrame(() => firstControl(part)?.focus());
  };
  const next = text === null ? undefined : texts[(texts.indexOf(text) + 1) % texts.length];
  const onKeyDown = useActionKeys({
    'next-text': next === undefined || textSets.length === 0 ? null : () => goToText(next.id),
  });

  const targets = texts.map(({ id }): LabelTarget => ({ text: id, anchor: null }));
  const counts = [countDone(answer, setsOn('task'), [WHOLE_TASK]), countDone(answer, textSets, targets)];
  const [done, total] = [
    counts.reduce((sum, one) => sum + one.done, 0),
    counts.reduce((sum, one) => sum + one.total, 0),
  ];
  const labelled = spans.all.filter((span) => spans.labelsOf(span).length > 0).length;
  const scroll = useRememberedScroll(stage.scroll, 'labels');
  return (
    <WorkArea
      step={step}
      stage={stage}
      scrollsItself
      responsesAt="beside"
      texts={texts}
      onFocusText={(id) => {
        setTextId(texts.find((one) => one.id === id)?.id ?? null);
        // Whoever goes back to reading has not left anything out yet.
        stage.conceal('labels');
      }}
      responseUse={{
        actions: spans.actions,
        markings: spans.markings,
        reveal: spans.reveal,
        inHand: spans.current?.text ?? text?.id ?? null,
      }}
      onKeyDown={onKeyDown}
      aside={
        <span role="status" className="text-ink-soft text-xs tabular-nums">
          {[
            ...(total > 0 ? [`${done} of ${total} labelled`] : []),
            ...(spanSets.length > 0 ? [labelled === 1 ? '1 passage' : `${labelled} passages`] : []),
          ].join(' · ')}
        </span>
      }
    >
      <div ref={scroll} data-spot="labels" className="min-h-0 grow overflow-y-auto">
        <div ref={body} className="flex flex-col">
          {config.taxonomies.length === 0 && (
            <p className="px-6 py-4 text-ink-soft text-sm">This step has no taxonomy.</p>
          )}
          {setsOn('task').length > 0 && (
            <div className="flex flex-col gap-5 px-6 py-4">
              {setsOn('task').map((set) => section(set, WHOLE_TASK))}
            </div>
          )}
          {textSets.length > 0 && text !== null && (
            <div data-text-sets="" className="flex flex-col gap-5 border-line px-6 py-4 not-first:border-t">
              {texts.length > 1 && (
                <div className="flex flex-wrap items-center gap-2">
                  <TextSwitch
                    texts={texts}
                    current={text.id}
                    isDone={(id) => isDone(answer, textSets, { text: id, anchor: null })}
                    isWanting={(id) => findings.some(({ path }) => path[0] === 'labels' && path[2] === id)}
                    onChange={setTextId}
                  />
                  <span className="flex items-center gap-1 text-ink-faint text-xs">
                    <Kbd keys={NEXT_TEXT_KEYS} /> next
                  </span>
                </div>
              )}
              {textSets.map((set) => section(set, { text: text.id, anchor: null }))}
            </div>
          )}
          {spanSets.length > 0 && (
            <div className="border-line not-first:border-t">
              <SpanList
                sets={spanSets}
                spans={spans}
                texts={texts}
                readOnly={readOnly}
                findings={findings}
                onRemove={removeSpan}
                onLeave={() => setOpenSet(null)}
                section={section}
              />
            </div>
          )}
        </div>
      </div>
    </WorkArea>
  );
}

function isDone(answer: LabelAnswer, sets: readonly LabelSet[], target: LabelTarget): boolean {
  const { done, total } = countDone(answer, sets, [target]);
  return done === total;
}
