import { type ChainStep, markOfNewStep, type ReasonConfig } from '#shared/steps/reason/reason-answer';
import { splitFurther } from '#shared/steps/reason/split-solution';

type Steps = readonly ChainStep[];

/** A step that says nothing yet. */
export function newStep(config: ReasonConfig, id: string, markdown = ''): ChainStep {
  return { id, markdown, mark: markOfNewStep(config), note: '' };
}

export function withStep(steps: Steps, id: string, change: Partial<ChainStep>): Steps {
  return steps.map((step) => (step.id === id ? { ...step, ...change } : step));
}

/** The text of a step in two: what comes behind becomes a step of its own, to be judged on its own. */
export function splitStep(steps: Steps, id: string, before: string, behind: ChainStep): Steps {
  return steps.flatMap((step) => (step.id === id ? [{ ...step, markdown: before }, behind] : [step]));
}

/** A step in as many as its blocks, lines or sentences; the same list where it cannot be parted. */
export function partStep(steps: Steps, id: string, make: (markdown: string) => ChainStep): Steps {
  const parted = steps.find((step) => step.id === id);
  const [first, ...others] = splitFurther(parted?.markdown ?? '');
  return first === undefined || others.length === 0
    ? steps
    : steps.flatMap((step) =>
        step.id === id ? [{ ...step, markdown: first }, ...others.map((part) => make(part))] : [step],
      );
}

/** A step as the end of the one above it. What was said of both is kept; marks that differ must be given anew. */
export function joinStep(steps: Steps, id: string): Steps {
  const index = steps.findIndex((step) => step.id === id);
  const [above, step] = [steps[index - 1], steps[index]];
  if (above === undefined || step === undefined) {
    return steps;
  }
  const joined: ChainStep = {
    ...above,
    markdown: joinTexts(above.markdown, step.markdown, '\n\n'),
    note: joinTexts(above.note, step.note, '\n'),
    mark: above.mark === step.mark ? above.mark : null,
  };
  return steps.toSpliced(index - 1, 2, joined);
}

/** "5 steps: 3 right, 1 wrong, 1 open". */
export function chainInShort(steps: Steps): string {
  const written = steps.filter((step) => step.markdown.trim() !== '');
  const counts = (
    [
      ['right', 'right'],
      ['wrong', 'wrong'],
      ['neutral', 'neutral'],
      [null, 'open'],
    ] as const
  ).flatMap(([mark, name]) => {
    const count = written.filter((step) => step.mark === mark).length;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  const total = `${written.length} ${written.length === 1 ? 'step' : 'steps'}`;
  return counts.length === 0 ? total : `${total}: ${counts.join(', ')}`;
}

function joinTexts(one: string, other: string, by: string): string {
  return [one.trimEnd(), other.trim()].filter((text) => text !== '').join(by);
}
