import { type ReactNode, useMemo, useRef, useState } from 'react';
import { sectionProgress } from '#shared/steps/write/sections';
import { templateSections } from '#shared/steps/write/templates';
import { type WriteAnswer, type WriteConfig, wordsOf } from '#shared/steps/write/write-kind';
import { useReferences } from '../../blocks/references/references';
import { Split } from '../../blocks/split/split';
import { ProseEditor } from '../../editor/prose-editor';
import type { ProseEditorHandle } from '../../editor/prose-editor-handle';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { EditorPage } from '../editor-page';
import { findingsAt } from '../findings-at';
import { plainQuote } from '../plain-quote';
import type { StepComponentProps } from '../step-component';
import { useLiveText } from '../use-live-text';
import { useNamedTexts } from '../use-named-texts';
import { useQuoteTaker } from '../use-quote-taker';
import { useWordCount } from '../use-word-count';
import { WordGoal } from '../word-goal';
import { WorkArea } from '../work-area';
import { headingAfter, nextSection } from './next-section';
import { RunPanel } from './run-panel';
import { SectionOutline } from './section-outline';

const NEXT_KEYS = workspaceShortcuts['next-missing'].keys;
const RUN_KEYS = workspaceShortcuts['run-answer'].keys;

export function WriteStep(props: StepComponentProps<WriteConfig, WriteAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage, onChangeLazily } = props;
  const { answer, config, material } = view;
  const editor = useRef<ProseEditorHandle>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isRunning, setRunning] = useState(false);
  const text = useLiveText(answer.markdown);
  const texts = useNamedTexts(stage, material, 'all');
  const wanted = templateSections(config.template);
  const sections = useMemo(() => sectionProgress(answer.markdown, wanted), [answer.markdown, wanted]);
  const allWords = useWordCount(answer.markdown);
  const words = wanted.length === 0 ? allWords : wordsOf(config, answer.markdown);

  const markdownOf = useReferences()?.markdownOf;
  useQuoteTaker(
    readOnly
      ? null
      : (place) => {
          editor.current?.insertBelow(plainQuote(place, material, markdownOf?.(place) ?? null));
          editor.current?.focus();
        },
  );
  const holdsCode = wanted.some(({ needs }) => needs === 'code');

  const goTo = (index: number): void => {
    const name = sections[index]?.section.heading;
    if (name === undefined) {
      return;
    }
    setChosen(index);
    if (editor.current?.goBelowHeading(name) === false && !readOnly) {
      editor.current.addSection(name, headingAfter(sections, index));
    }
  };
  const goToNext = (): void => {
    const next = nextSection(sections, chosen);
    if (next !== null) {
      goTo(next);
    }
  };

  const toggleRunner = (): void => {
    setRunning(!isRunning);
    if (isRunning) {
      editor.current?.focus();
    }
  };

  const onKeyDown = useActionKeys({
    'run-answer': holdsCode ? toggleRunner : null,
    'next-missing': readOnly || sections.length === 0 ? null : goToNext,
  });

  return (
    <WorkArea
      step={step}
      stage={stage}
      texts={texts}
      scrollsItself
      aside={<WordGoal words={words} least={config.minWords} most={config.maxWords} />}
      onKeyDown={onKeyDown}
    >
      <div className="@container flex min-h-0 grow flex-col">
        <div className="flex min-h-0 grow flex-col-reverse @2xl:flex-row">
          <Split
            name="write-run"
            orientation="vertical"
            handleLabel="Height of the answer"
            firstSize={stage.layout.sizes('write-run')?.[0] ?? 55}
            firstLeast={160}
            secondLeast={180}
            onSizes={(sizes) => stage.layout.remember('write-run', sizes)}
            className="grow"
            first={
              <EditorPage spot="markdown" stage={stage} findings={findingsAt(findings, 'markdown')}>
                <ProseEditor
                  ref={editor}
                  label={step.title}
                  documentKey={step.id}
                  version={text.version}
                  value={text.start}
                  readOnly={readOnly}
                  onOpenLink={stage.openLink}
                  placeholder="Write the answer that you would stand behind."
                  onChange={(readMarkdown) =>
                    onChangeLazily(() => ({ markdown: text.heard(readMarkdown()) }))
                  }
                />
              </EditorPage>
            }
            second={
              isRunning ? (
                <RunPanel
                  markdown={answer.markdown}
                  readMarkdown={() => editor.current?.readMarkdown() ?? answer.markdown}
                  onClose={toggleRunner}
                />
              ) : null
            }
          />
          {sections.length > 0 && (
            <SectionOutline
              sections={sections}
              current={chosen ?? nextSection(sections, null)}
              readOnly={readOnly}
              findings={findings}
              nextKeys={NEXT_KEYS}
              onGo={goTo}
              {...(holdsCode ? { run: { keys: RUN_KEYS, isOn: isRunning, onToggle: toggleRunner } } : {})}
            />
          )}
        </div>
      </div>
    </WorkArea>
  );
}
