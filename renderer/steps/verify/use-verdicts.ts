import { useLayoutEffect, useRef } from 'react';
import type { TextId } from '#shared/lib/ids';
import type { Bench, EvidenceDraft, VerifyAnswer } from '#shared/steps/verify/verify-answer';
import type { VerifyConfig } from '#shared/steps/verify/verify-config';
import type { StepComponentProps } from '../step-component';
import { useAnswerParts } from '../use-answer-parts';
import { evidenceAt, type Target, type Texts, withEvidence, withJudgement } from './verdict-changes';

export interface Verdicts {
  /** The judgements as they are now, with what the editor holds. */
  readonly read: () => Texts;
  readonly change: (change: (texts: Texts) => Texts) => void;
  /** Notes that the explanation of a text was typed at. */
  readonly hear: (text: TextId, read: () => string) => void;
  /** Brings what the editor holds into the answer, before it gives way to another text's. */
  readonly settle: () => void;
  /** What stands on the bench now. */
  readonly bench: () => Bench;
  readonly changeBench: (change: Partial<Bench>) => void;
  readonly attach: (target: Target, evidence: EvidenceDraft) => void;
}

/** What can be done with the judgements, all of which are in the answer but for the explanation that is being typed. */
export function useVerdicts(props: StepComponentProps<VerifyConfig, VerifyAnswer>): Verdicts {
  const { answer } = props.view;
  const parts = useAnswerParts(props);
  // What the text in the editor is put into when it is read.
  const base = useRef<Texts>(answer.texts);
  useLayoutEffect(() => {
    base.current = answer.texts;
  }, [answer.texts]);
  const read = (): Texts => parts.read().texts;
  const put = (texts: Texts): void => {
    base.current = texts;
    parts.change({ texts });
  };
  const change = (act: (texts: Texts) => Texts): void => put(act(read()));
  return {
    read,
    change,
    hear: (text, readMarkdown) =>
      parts.changeLazily('texts', () => {
        base.current = withJudgement(base.current, text, { explanation: readMarkdown() });
        return base.current;
      }),
    settle: () => {
      const now = read();
      if (now !== answer.texts) {
        put(now);
      }
    },
    bench: () => parts.read().bench,
    changeBench: (bench) => parts.change({ bench: { ...parts.read().bench, ...bench } }),
    attach: (target, evidence) =>
      change((texts) => withEvidence(texts, target, [...evidenceAt(texts, target), evidence])),
  };
}
