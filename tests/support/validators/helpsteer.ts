import { fullText, type JsonObject, type Problems } from './problems';

/**
 * A row of HelpSteer2's form: two texts, and attributes each of which is a whole number from 0 to 4.
 * Source: the dataset card of nvidia/HelpSteer2.
 */
export function helpsteerProblems(row: unknown): Problems {
  const problems: Problems = [];
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return ['row is not an object'];
  }
  const { prompt, response, ...attributes } = row as JsonObject;
  fullText(prompt, 'prompt', problems);
  fullText(response, 'response', problems);
  for (const [name, value] of Object.entries(attributes)) {
    if (!Number.isInteger(value) || Number(value) < 0 || Number(value) > 4) {
      problems.push(`${name} is ${String(value)}`);
    }
  }
  if (Object.keys(attributes).length === 0) {
    problems.push('the response has no attribute');
  }
  return problems;
}
