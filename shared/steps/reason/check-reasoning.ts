import type { Finding } from '../../domain/finding';
import { type ChainStep, isBeyondError, type ReasonConfig, type ReasonView } from './reason-answer';

/** What a chain of steps lacks, each at its step. */
export function checkReasoning({ config, answer }: ReasonView): Finding[] {
  const written = answer.steps.filter((step) => step.markdown.trim() !== '');
  if (config.start === 'response' && written.length === 0) {
    return [{ path: ['steps'], severity: 'blocks', message: 'There is no solution to judge yet.' }];
  }
  return [
    ...checkLength(config, written.length),
    ...answer.steps.flatMap((step, index) =>
      checkStep(config, step, index, !isBeyondError(config, answer.steps, index)),
    ),
    ...(config.needsAnswer && answer.answer.trim() === ''
      ? [{ path: ['answer'], severity: 'blocks' as const, message: 'Give the final answer.' }]
      : []),
  ];
}

function checkLength(config: ReasonConfig, count: number): Finding[] {
  if (config.start === 'response' || count >= config.least) {
    return [];
  }
  const steps = config.least === 1 ? 'one step' : `${config.least} steps`;
  const message =
    count === 0
      ? `Write the solution in steps; at least ${steps} are asked for.`
      : `There ${count === 1 ? 'is one step' : `are ${count} steps`}; at least ${steps} are asked for.`;
  return [{ path: ['steps'], severity: 'blocks', message }];
}

function checkStep(config: ReasonConfig, step: ChainStep, index: number, isDue: boolean): Finding[] {
  const name = `Step ${index + 1}`;
  if (step.markdown.trim() === '') {
    // Nothing at all is what checkLength speaks of.
    return index === 0
      ? []
      : [{ path: ['steps', index], severity: 'advice', message: `${name} is empty and will be left out.` }];
  }
  if (config.marks !== 'none' && step.mark === null && isDue) {
    return [
      {
        path: ['steps', index, 'mark'],
        severity: 'blocks',
        message: `Mark ${name} as right, wrong or neutral.`,
      },
    ];
  }
  if (step.mark === 'wrong' && config.notes === 'required' && step.note.trim() === '') {
    const path = ['steps', index, 'note'];
    return [{ path, severity: 'blocks', message: `Say what is wrong in ${name}.` }];
  }
  return [];
}
