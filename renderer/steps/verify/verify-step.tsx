import { Scale } from 'lucide-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { isSettled } from '#shared/steps/verify/check-verdicts';
import type { VerifyAnswer } from '#shared/steps/verify/verify-answer';
import type { VerifyConfig } from '#shared/steps/verify/verify-config';
import { Split } from '../../blocks/split/split';
import { useActionKeys } from '../../shortcuts/use-action-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import type { StepComponentProps } from '../step-component';
import { useMarkings } from '../use-markings';
import { useNamedTexts } from '../use-named-texts';
import { useRememberedScroll } from '../use-remembered-scroll';
import { WorkArea } from '../work-area';
import { BenchPanel } from './bench-panel';
import { ClaimCard } from './claim-card';
import { ClaimList } from './claim-list';
import { codeBlocks } from './code-blocks';
import { JudgementPanel } from './judgement-panel';
import { TextChoice } from './text-choice';
import { useBench } from './use-bench';
import { useClaims } from './use-claims';
import { useVerdicts } from './use-verdicts';
import { judgementOf, withEvidence, withJudgement } from './verdict-changes';
import { markTone } from './verdict-looks';

const NEXT_KEYS = workspaceShortcuts['next-unverified'].keys;

/** Verdicts on texts and on their claims, with what shows them to be right; code runs and formulas are worked out beside. */
export function VerifyStep(props: StepComponentProps<VerifyConfig, VerifyAnswer>): ReactNode {
  const { step, view, readOnly, findings, stage } = props;
  const { answer, config, material } = view;
  const texts = useNamedTexts(stage, material, config.texts);
  const verdicts = useVerdicts(props);
  const claims = useClaims({ ...props, texts, verdicts });
  const bench = useBench({ answer, config, texts, verdicts, toast: stage.toast });
  const scroll = useRememberedScroll(stage.scroll, 'judgement');
  const verdictChips = useRef<HTMLDivElement>(null);
  const text = texts.find(({ id }) => id === claims.text) ?? texts[0];
  const found = useMemo(() => (text === undefined ? [] : codeBlocks(text.markdown)), [text]);
  const markings = useMarkings(texts, {
    marks: texts.flatMap(({ id }) =>
      judgementOf(answer.texts, id).claims.map((claim) => ({
        id: claim.id,
        text: id,
        anchor: claim.anchor,
        tone: markTone(claim.value),
      })),
    ),
    active: claims.chosen,
    onMark: claims.meet,
    onLost: claims.lose,
  });

  const goToNext = (): void => {
    const at = text === undefined ? -1 : texts.indexOf(text);
    const order = [...texts.slice(at + 1), ...texts.slice(0, at + 1)];
    const next = order.find(({ id }) => !isSettled(config, judgementOf(verdicts.read(), id)));
    if (next !== undefined) {
      claims.chooseText(next.id);
      verdictChips.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    }
  };
  const onKeyDown = useActionKeys({ 'next-unverified': text === undefined ? null : goToNext });

  if (text === undefined) {
    return (
      <WorkArea step={step} stage={stage}>
        <EmptyState icon={<Scale aria-hidden="true" />} title="Nothing to verify yet">
          There is no text to judge. It appears here when it arrives; the other steps stay open.
        </EmptyState>
      </WorkArea>
    );
  }

  const settled = texts.filter(({ id }) => isSettled(config, judgementOf(answer.texts, id))).length;
  const judgement = judgementOf(answer.texts, text.id);
  const path = ['texts', text.id, 'claims'];
  const whole = { text: text.id, claim: null };
  return (
    <WorkArea
      step={step}
      stage={stage}
      texts={texts}
      scrollsItself
      responsesAt="beside"
      responseUse={{
        actions: claims.actions,
        markings,
        reveal: claims.reveal,
        ...(readOnly || !config.means.includes('run') ? {} : { onRunCode: bench.runCode }),
      }}
      onKeyDown={onKeyDown}
      aside={
        <div className="flex items-center gap-3 text-ink-soft text-xs tabular-nums">
          <span role="status">
            {settled} of {texts.length} done
          </span>
          {settled < texts.length && texts.length > 1 && !readOnly && (
            <Button size="sm" keys={NEXT_KEYS} onPress={goToNext}>
              Next
            </Button>
          )}
        </div>
      }
    >
      <Split
        name="verify-bench"
        orientation="vertical"
        handleLabel="Height of the judgement"
        firstSize={stage.layout.sizes('verify-bench')?.[0] ?? 45}
        firstLeast={140}
        secondLeast={200}
        onSizes={(sizes) => stage.layout.remember('verify-bench', sizes)}
        className="grow"
        first={
          <div className="flex min-h-0 grow flex-col">
            {texts.length > 1 && (
              <TextChoice
                texts={texts}
                judged={answer.texts}
                config={config}
                chosen={text.id}
                onChoose={claims.chooseText}
              />
            )}
            <div ref={scroll} className="min-h-0 grow overflow-y-auto px-6 pt-4 pb-8">
              <JudgementPanel
                key={text.id}
                text={text}
                judgement={judgement}
                config={config}
                documentKey={`${step.id} ${text.id}`}
                readOnly={readOnly}
                findings={findings}
                stage={stage}
                verdictRef={verdictChips}
                onVerdict={(value) => verdicts.change((all) => withJudgement(all, text.id, { value }))}
                onEvidence={(evidence) => verdicts.change((all) => withEvidence(all, whole, evidence))}
                onExplain={(read) => verdicts.hear(text.id, read)}
                onTool={(tool) => bench.open(tool, whole)}
                claims={
                  config.claims === 'none' ? null : (
                    <ClaimList
                      ref={claims.list}
                      claims={judgement.claims}
                      config={config}
                      path={path}
                      readOnly={readOnly}
                      findings={findings}
                    >
                      {(claim, number) => {
                        const target = { text: text.id, claim: claim.id };
                        return (
                          <ClaimCard
                            key={claim.id}
                            config={config}
                            claim={claim}
                            number={number}
                            path={[...path, claim.id]}
                            isChosen={claim.id === claims.chosen}
                            isNew={claim.id === claims.made}
                            isLost={claims.isLost(text.id, claim.id)}
                            readOnly={readOnly}
                            findings={findings}
                            onChoose={() => claims.choose(claim.id)}
                            onReveal={() => claims.show(text.id, claim, false)}
                            onChange={(change) => claims.change(text.id, claim.id, change)}
                            onEvidence={(evidence) =>
                              verdicts.change((all) => withEvidence(all, target, evidence))
                            }
                            onRemove={() => claims.remove(text.id, claim)}
                            onTool={(tool) => bench.open(tool, target)}
                            onLeave={() => claims.show(text.id, claim, true)}
                          />
                        );
                      }}
                    </ClaimList>
                  )
                }
              />
            </div>
          </div>
        }
        second={
          bench.tool === null || readOnly ? null : (
            <BenchPanel
              tool={bench.tool}
              bench={answer.bench}
              config={config}
              targetName={bench.targetName}
              found={found}
              request={bench.request}
              onTool={bench.switchTo}
              onChange={verdicts.changeBench}
              onTake={bench.take}
              onAttach={bench.attach}
              onClose={bench.close}
            />
          )
        }
      />
    </WorkArea>
  );
}
