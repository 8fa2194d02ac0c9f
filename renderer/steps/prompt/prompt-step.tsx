import type { ReactNode } from 'react';
import type { PromptAnswer } from '#shared/steps/prompt/prompt-answer';
import type { PromptConfig } from '#shared/steps/prompt/prompt-config';
import type { StepComponentProps } from '../step-component';
import { PromptChain } from './prompt-chain';
import { PromptVariants } from './prompt-variants';
import { SinglePrompt } from './single-prompt';

export function PromptStep(props: StepComponentProps<PromptConfig, PromptAnswer>): ReactNode {
  switch (props.view.config.mode) {
    case 'single':
      return <SinglePrompt {...props} />;
    case 'chain':
      return <PromptChain {...props} />;
    case 'variants':
      return <PromptVariants {...props} />;
  }
}
