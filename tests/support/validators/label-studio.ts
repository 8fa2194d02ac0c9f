import { array, exactObject, fullText, type JsonObject, type Problems } from './problems';

/** What a result of each type holds besides its place, and what of it must be declared in the configuration. */
const contents: Readonly<Record<string, (value: JsonObject) => boolean>> = {
  choices: (value) => isTexts(value['choices']),
  taxonomy: (value) => Array.isArray(value['taxonomy']) && value['taxonomy'].every(isTexts),
  labels: (value) => isTexts(value['labels']) && 'start' in value,
  rating: (value) => Number.isInteger(value['rating']) && Number(value['rating']) >= 1,
  number: (value) => Number.isFinite(value['number']),
  textarea: (value) => isTexts(value['text']) || typeof value['text'] === 'string',
  pairwise: (value) => value['selected'] === 'left' || value['selected'] === 'right',
  ranker: (value) => Object.values((value['ranker'] ?? {}) as object).every(isTexts),
  chatmessage: (value) => {
    const message = (value['chatmessage'] ?? {}) as JsonObject;
    return (
      ['user', 'assistant', 'system', 'tool', 'developer'].includes(String(message['role'])) &&
      typeof message['content'] === 'string' &&
      Number.isInteger(message['createdAt'])
    );
  },
  rectanglelabels: (value) =>
    isTexts(value['rectanglelabels']) && isPercent(value, 'x', 'y', 'width', 'height'),
  ellipselabels: (value) =>
    isTexts(value['ellipselabels']) && isPercent(value, 'x', 'y', 'radiusX', 'radiusY'),
  polygonlabels: (value) =>
    isTexts(value['polygonlabels']) &&
    Array.isArray(value['points']) &&
    value['points'].length >= 3 &&
    value['points'].flat().every((number) => number >= 0 && number <= 100),
  keypointlabels: (value) => isTexts(value['keypointlabels']) && isPercent(value, 'x', 'y', 'width'),
};

/**
 * A task as Label Studio imports it: `data`, and annotations with results. A passage is counted in code points and must
 * be what `data` has there; results about a passage share its id.
 * Source: HumanSignal/label-studio, docs/source/guide/tasks.md, guide/export.md, tags/*.md; tags/control/Ranker.jsx and
 * Pairwise.js; editor/src/utils/selection-tools.js.
 */
export function labelStudioProblems(row: unknown): Problems {
  const problems: Problems = [];
  const task = exactObject(row, ['data', 'annotations'], 'task', problems);
  const keys = 'submission task title domain prompt texts images left right responses chat'.split(' ');
  const data = exactObject(task?.['data'], keys, 'data', problems);
  fullText(data?.['prompt'], 'data.prompt', problems);
  const annotations = array(task?.['annotations'], 'annotations', problems) ?? [];
  if (annotations.length === 0) {
    problems.push('the task has no annotation');
  }
  annotations.forEach((annotation, index) => {
    const place = `annotations[${index}]`;
    const read = exactObject(annotation, ['result', 'was_cancelled', 'ground_truth'], place, problems);
    const results = array(read?.['result'], `${place}.result`, problems) ?? [];
    if (results.length === 0) {
      problems.push(`${place} has no result`);
    }
    const whole = new Set<string>();
    for (const result of results) {
      resultProblems(result, (data ?? {}) as JsonObject, problems, whole);
    }
  });
  return problems;
}

function resultProblems(result: unknown, data: JsonObject, problems: Problems, whole: Set<string>): void {
  const required = ['id', 'from_name', 'to_name', 'type', 'origin', 'value'];
  const optional = ['meta', 'original_width', 'original_height', 'image_rotation'];
  const read = exactObject(result, required, 'result', problems, optional);
  const name = String(read?.['from_name']);
  const value = (read?.['value'] ?? {}) as JsonObject;
  if (contents[String(read?.['type'])]?.(value) !== true) {
    problems.push(`${name} is no ${String(read?.['type'])}: ${JSON.stringify(value)}`);
  }
  const isPart = ['start', 'x', 'points', 'chatmessage'].some((key) => key in value);
  if (!isPart && whole.has(name)) {
    problems.push(`${name} has two results about the whole`);
  }
  whole.add(name);
  const index = /_(\d+)$/.exec(String(read?.['to_name']))?.[1];
  if ('start' in value) {
    const texts = (data['texts'] ?? []) as { text: string }[];
    const points = [...(texts[Number(index)]?.text ?? '')];
    const passage = points.slice(Number(value['start']), Number(value['end'])).join('');
    if (passage === '' || (read?.['type'] === 'labels' && passage !== value['text'])) {
      problems.push(`${name}: ${String(value['start'])} to ${String(value['end'])} is “${passage}”`);
    }
  }
}

/**
 * What of the tasks a labeling configuration does not declare: an object that is not there, a control, a choice, a label
 * or a bucket, or data that a task does not have. Reads the XML by its tags; it has no other syntax than ours writes.
 */
export function labelingConfigProblems(config: string, tasks: readonly unknown[]): Problems {
  const problems: Problems = [];
  const tags = [...config.matchAll(/<(\/?)([A-Za-z]+)((?:\s+[A-Za-z]+="[^"<>]*")*)\s*(\/?)>/g)];
  const rest = config.replace(/<\/?[A-Za-z]+(?:\s+[A-Za-z]+="[^"<>]*")*\s*\/?>/g, '').trim();
  if (rest !== '') {
    problems.push(`not XML: ${rest.slice(0, 60)}`);
  }
  const open: string[] = [];
  const declared = new Map<string, { tag: string; toName: string; options: Set<string> }>();
  let current: { options: Set<string> } | null = null;
  for (const [, closing, tag = '', attributeText = '', empty] of tags) {
    const attributes = Object.fromEntries(
      [...attributeText.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map(([, key = '', text = '']) => [
        key,
        plain(text),
      ]),
    );
    if (closing === '/') {
      if (open.pop() !== tag) {
        problems.push(`</${tag}> closes nothing`);
      }
      continue;
    }
    if (empty === '') {
      open.push(tag);
    }
    if (['Choice', 'Label', 'Bucket'].includes(tag)) {
      current?.options.add(String(attributes['value'] ?? attributes['name']));
    } else if (attributes['name'] !== undefined) {
      const entry = { tag, toName: attributes['toName'] ?? '', options: new Set<string>() };
      if (declared.has(attributes['name'])) {
        problems.push(`"${attributes['name']}" is declared twice`);
      }
      declared.set(attributes['name'], entry);
      current = entry;
    }
  }
  if (open.length > 0) {
    problems.push(`not closed: ${open.join(', ')}`);
  }
  for (const [name, { toName }] of declared) {
    for (const target of toName === '' ? [] : toName.split(',')) {
      if (!declared.has(target)) {
        problems.push(`${name} is attached to "${target}", which is not there`);
      }
    }
  }
  for (const task of tasks) {
    for (const result of resultsOf(task)) {
      const name = String(result['from_name']);
      const control = declared.get(name) ?? declared.get(name.replace(/_\d+$/, '_{{idx}}'));
      const type = String(result['type']).replace('chatmessage', 'chat');
      if (control?.tag.toLowerCase() !== type) {
        problems.push(`${name} (${type}) is not declared`);
      }
      for (const said of optionsOf(result)) {
        if (!control?.options.has(said)) {
          problems.push(`${name} does not offer “${said}”`);
        }
      }
    }
  }
  return problems;
}

function resultsOf(task: unknown): JsonObject[] {
  const { annotations } = task as { annotations: { result: JsonObject[] }[] };
  return annotations.flatMap((annotation) => annotation.result);
}

function optionsOf(result: JsonObject): string[] {
  const value = result['value'] as JsonObject;
  const chosen = value['choices'] ?? value[String(result['type'])];
  if (result['type'] === 'taxonomy') {
    return (chosen as string[][]).flat();
  }
  if (result['type'] === 'ranker') {
    return Object.keys(chosen as object);
  }
  return Array.isArray(chosen) ? chosen.map(String) : [];
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function isTexts(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length > 0 && value.every((text) => typeof text === 'string' && text !== '')
  );
}

function isPercent(value: JsonObject, ...keys: string[]): boolean {
  return keys.every(
    (key) => typeof value[key] === 'number' && Number(value[key]) >= 0 && Number(value[key]) <= 100,
  );
}
