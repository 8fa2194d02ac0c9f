import type { Finding } from '../../domain/finding';
import type { StepView } from '../step-kind';
import type { Choice, CompareAnswer, CompareConfig, Pair } from './compare-shape';

type View = StepView<CompareConfig, CompareAnswer>;

/** What is missing in a comparison, and advice where the whole goes against all its parts. */
export function checkComparison(view: View): Finding[] {
  const { config, answer, material } = view;
  if (material.responses.length < 2) {
    return [{ path: [], severity: 'blocks', message: 'There are no two responses to compare yet.' }];
  }
  const pair = pairOf(view);
  const missing = [
    ...config.dimensions.flatMap(({ id, name, required }) =>
      remark(['dimensions', id], answer.dimensions[id] ?? null, name, required),
    ),
    ...remark(['overall'], answer.overall, config.overall.name, true),
  ];
  return contradicts(view)
    ? [...missing, { path: ['overall'], severity: 'advice', message: contradiction(answer.overall, pair) }]
    : missing;

  function remark(path: string[], choice: Choice | null, name: string, required: boolean): Finding[] {
    if (choice === null) {
      const message = `Say which response is better: “${name}”.`;
      return required ? [{ path, severity: 'blocks', message }] : [];
    }
    return pair !== null && isOffered(choice, config, pair)
      ? []
      : [{ path, severity: 'blocks', message: `“${name}” has a judgement that is not offered here.` }];
  }
}

/** The pair that was compared; null when nothing was, or when one of the two is not among the responses. */
export function pairOf({ answer, material }: View): Pair | null {
  const known = new Set(material.responses.map(({ id }) => id));
  return answer.pair?.every((id) => known.has(id)) === true && answer.pair[0] !== answer.pair[1]
    ? answer.pair
    : null;
}

/** Whether the configuration offers this judgement of the pair. */
export function isOffered(choice: Choice, config: CompareConfig, pair: Pair): boolean {
  switch (choice.outcome) {
    case 'tie':
      return config.tie;
    case 'both-bad':
      return config.bothBad;
    case 'better':
      return pair.includes(choice.better) && choice.strength <= config.strengths.length;
  }
}

/**
 * Whether the judgement all in all goes against all that was said on dimensions: one response is called better although
 * no dimension says so and one says the opposite, or neither is although every dimension prefers the same one.
 */
export function contradicts({ config, answer }: View): boolean {
  const said = config.dimensions.flatMap(({ id }) => answer.dimensions[id] ?? []);
  const preferred = said.flatMap((choice) => (choice.outcome === 'better' ? [choice.better] : []));
  switch (answer.overall?.outcome) {
    case 'better':
      return preferred.length > 0 && !preferred.includes(answer.overall.better);
    case 'tie':
      return preferred.length > 0 && preferred.length === said.length && new Set(preferred).size === 1;
    default:
      return false;
  }
}

function contradiction(overall: Choice | null, pair: Pair | null): string {
  if (overall?.outcome === 'better') {
    const letter = pair?.[0] === overall.better ? 'A' : 'B';
    return `You prefer Response ${letter} all in all, but on no dimension. Is something that decided it not named here?`;
  }
  return 'You call it a tie all in all, but every dimension prefers the same response. Look once more.';
}
