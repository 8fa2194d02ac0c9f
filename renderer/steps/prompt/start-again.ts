import type { PromptAnswer } from '#shared/steps/prompt/prompt-answer';
import type { Stage } from '../step-component';
import type { AnswerPartsHandle } from '../use-answer-parts';

/**
 * Puts the source prompt in the place of the prompt. What stood there is offered back, but never in the place of words
 * that were written since: it then goes below them.
 */
export function startAgain(
  parts: Pick<AnswerPartsHandle<PromptAnswer>, 'read' | 'change'>,
  stage: Pick<Stage, 'toast'>,
  source: string,
): void {
  const title = 'The prompt is the source prompt again';
  const earlier = parts.read().prompt;
  parts.change({ prompt: source });
  if (earlier.trim() === '') {
    stage.toast({ tone: 'info', title });
    return;
  }
  const putBelow = (): void => parts.change({ prompt: `${parts.read().prompt.trimEnd()}\n\n${earlier}` });
  const undo = (): void => {
    const { prompt } = parts.read();
    if (prompt === source) {
      parts.change({ prompt: earlier });
    } else if (prompt !== earlier) {
      stage.toast({
        tone: 'info',
        title: 'You have written in the prompt since, so it stays',
        action: { label: 'Put the earlier one below', onAct: putBelow },
      });
    }
  };
  stage.toast({ tone: 'info', title, action: { label: 'Undo', onAct: undo } });
}
