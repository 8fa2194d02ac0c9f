import { useRef, useState } from 'react';
import type { TextId } from '#shared/lib/ids';
import type { EvidenceDraft, VerifyAnswer } from '#shared/steps/verify/verify-answer';
import type { VerifyConfig } from '#shared/steps/verify/verify-config';
import type { ToastMessage } from '../../ui/toast';
import type { NamedText } from '../step-component';
import type { BenchTool } from './bench-panel';
import { codeBlocks, type Program, runnableLanguage } from './code-blocks';
import type { Verdicts } from './use-verdicts';
import { judgementOf, standingTarget, type Target } from './verdict-changes';

export interface BenchHandle {
  /** Null while the bench is closed. */
  readonly tool: BenchTool | null;
  readonly targetName: string;
  readonly request: number;
  readonly open: (tool: BenchTool, target: Target) => void;
  readonly switchTo: (tool: BenchTool) => void;
  /** A code block of a text is to be run. */
  readonly runCode: (code: string, language: string | null, text: string) => void;
  /** Code takes the place of what is on the bench; the expert's own program is offered back. */
  readonly take: (code: Program) => void;
  readonly attach: (evidence: EvidenceDraft) => void;
  readonly close: () => void;
}

interface BenchUse {
  readonly answer: VerifyAnswer;
  readonly config: VerifyConfig;
  readonly texts: readonly NamedText[];
  readonly verdicts: Verdicts;
  readonly toast: (message: ToastMessage) => void;
}

/** The tools that make evidence: which is open, and what the evidence is for. */
export function useBench({ answer, config, texts, verdicts, toast }: BenchUse): BenchHandle {
  const [tool, setTool] = useState<BenchTool | null>(null);
  const [target, setTarget] = useState<Target | null>(null);
  const [request, setRequest] = useState(0);
  const opener = useRef<Element | null>(null);

  const show = (next: BenchTool, of: Target): void => {
    opener.current = document.activeElement;
    setTool(next);
    setTarget(of);
    setRequest((count) => count + 1);
  };
  const take = (next: Program): void => {
    const { code, language } = verdicts.bench();
    verdicts.changeBench(next);
    if (code !== next.code && !isUntouched(code, texts)) {
      toast({
        tone: 'info',
        title: 'Your program was replaced',
        detail: code.trim().slice(0, 120),
        // What was written in the meantime is a program of one's own as well, and is offered back in its turn.
        action: { label: 'Put it back', onAct: () => take({ code, language }) },
      });
    }
  };
  const targetName = target === null ? '' : nameOf(target, texts, answer);
  return {
    tool,
    targetName,
    request,
    open: (next, of) => {
      const block = codeBlocks(texts.find(({ id }) => id === of.text)?.markdown ?? '')[0];
      if (next === 'run' && block !== undefined && isUntouched(answer.bench.code, texts)) {
        verdicts.changeBench({ code: block.code, language: block.language ?? answer.bench.language });
      }
      show(next, of);
    },
    switchTo: (next) => {
      setTool(next);
      setRequest((count) => count + 1);
    },
    runCode: (code, language, of) => {
      const text = texts.find(({ id }) => id === of);
      if (text !== undefined) {
        const known = runnableLanguage(language) ?? config.harness?.language ?? answer.bench.language;
        take({ code, language: known });
        show('run', { text: text.id, claim: null });
      }
    },
    attach: (evidence) => {
      if (target !== null) {
        const standing = standingTarget(verdicts.read(), target);
        verdicts.attach(standing, evidence);
        toast({
          tone: 'good',
          title: `Attached to ${targetName}`,
          ...(standing.claim === target.claim ? {} : { detail: CLAIM_IS_GONE }),
        });
      }
    },
    take,
    close: () => {
      setTool(null);
      if (opener.current instanceof HTMLElement) {
        opener.current.focus();
      }
    },
  };
}

const CLAIM_IS_GONE = 'The claim was removed, so this is evidence on the text as a whole.';

/** Whether nothing is lost when other code takes the place of this: it is a text's, as it stands there. */
function isUntouched(code: string, texts: readonly NamedText[]): boolean {
  return (
    code.trim() === '' ||
    texts.some(({ markdown }) => codeBlocks(markdown).some((block) => block.code === code))
  );
}

function nameOf({ text, claim }: Target, texts: readonly NamedText[], answer: VerifyAnswer): string {
  const name = texts.find(({ id }) => id === text)?.name ?? '';
  const at = judgementOf(answer.texts, text as TextId).claims.findIndex(({ id }) => id === claim);
  return at === -1 ? name : texts.length === 1 ? `claim ${at + 1}` : `claim ${at + 1} of ${name}`;
}
