import { array, exactObject, fullText, type Problems } from './problems';

/**
 * A row of ShareGPT's form. LLaMA-Factory skips an example unless, after a system message that comes first, human stands
 * at odd and gpt at even places and their number is even.
 * Source: hiyouga/LLaMA-Factory, src/llamafactory/data/converter.py, SharegptDatasetConverter.
 */
export function sharegptProblems(row: unknown): Problems {
  const problems: Problems = [];
  const read = exactObject(row, ['conversations'], 'row', problems);
  const messages = array(read?.['conversations'], 'conversations', problems) ?? [];
  const speakers = messages.map((message, index) => {
    const place = `conversations[${index}]`;
    const said = exactObject(message, ['from', 'value'], place, problems);
    fullText(said?.['value'], `${place}.value`, problems);
    return said?.['from'];
  });
  const spoken = speakers[0] === 'system' ? speakers.slice(1) : speakers;
  spoken.forEach((speaker, index) => {
    if (speaker !== (index % 2 === 0 ? 'human' : 'gpt')) {
      problems.push(`turn ${index + 1} is by "${String(speaker)}"`);
    }
  });
  if (spoken.length === 0 || spoken.length % 2 !== 0) {
    problems.push(`there are ${spoken.length} turns, which is no even number`);
  }
  return problems;
}
