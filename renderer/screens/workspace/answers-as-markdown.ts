import type { Answers } from '#shared/domain/draft';
import type { Step } from '#shared/domain/task';
import type { Json } from '#shared/lib/json-value';

/** Answers as one text that can be read anywhere: what is prose as it is, all else as the JSON that it is stored as. */
export function answersAsMarkdown(title: string, steps: readonly Step[], answers: Answers): string {
  const parts = steps.flatMap((step) => {
    const answer = answers[step.id];
    return answer === undefined ? [] : [`## ${step.title}`, ...partsOf(answer)];
  });
  return `${[`# ${title}`, ...parts].join('\n\n')}\n`;
}

function partsOf(answer: Json): string[] {
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) {
    return [asJson(answer)];
  }
  const { markdown, ...others } = answer as { readonly [name: string]: Json };
  const prose = typeof markdown === 'string' ? [markdown] : markdown === undefined ? [] : [asJson(markdown)];
  return [...prose, ...(Object.keys(others).length === 0 ? [] : [asJson(others)])];
}

/** No line of printed JSON begins with a tilde: line ends within its texts are written as \n. */
function asJson(value: Json): string {
  return `~~~json\n${JSON.stringify(value, null, 2)}\n~~~`;
}
