import { describe, expect, it } from 'vitest';
import { countWords } from '#shared/domain/markdown-text';
import { taskSchema } from '#shared/domain/task';
import { parseTask } from '#shared/steps/parse-task';
import { sampleProject, sampleTasks } from './sample-project';
import { readTaskText } from './task-text';

const now = new Date('2026-03-30T21:15:00Z');
const { project, tasks } = sampleProject(now);
const judged = sampleTasks.filter((task) => Object.keys(task.key).length > 0);

/** Markdown with every run of spaces as one, because tables may be padded. */
function squeeze(markdown: string): string {
  return markdown.replace(/ +/g, ' ');
}

/** One-word remarks such as “Invented.” or “Five days.” may well stand elsewhere. */
function isSentence(remark: string): boolean {
  return countWords(remark) > 2;
}

/** Responses of a task with their keys, best first. */
function responsesOf(task: (typeof sampleTasks)[number]) {
  const { responses } = readTaskText(task.text);
  return [...responses]
    .map(([id, markdown]) => ({ id, markdown, ...task.key[id]! }))
    .sort((left, right) => right.quality - left.quality);
}

describe('the sample project', () => {
  it('consists of tasks that parse as they come out of a bundle', () => {
    expect(tasks).toHaveLength(sampleTasks.length);
    for (const task of tasks) {
      expect(parseTask(JSON.parse(JSON.stringify(task)))).toEqual({ ok: true, value: task });
    }
  });

  it('gives every task an id and a title of its own', () => {
    expect(new Set(tasks.map((task) => task.id)).size).toBe(tasks.length);
    expect(new Set(tasks.map((task) => task.title)).size).toBe(tasks.length);
  });

  it('sets deadlines at 17:00 UTC, counted from now, across the end of a month', () => {
    const deadlines = tasks.map((task) => task.terms.deadline);
    expect(deadlines).toContain(null);
    expect(new Set(deadlines.filter((deadline) => deadline !== null))).toEqual(
      new Set(['2026-04-01T17:00:00.000Z', '2026-04-04T17:00:00.000Z', '2026-04-08T17:00:00.000Z']),
    );
  });

  it('covers the domains, and mostly the whole assignment of six steps', () => {
    const count = (domain: string) => tasks.filter((task) => task.domain === domain).length;
    expect(count('Medicine')).toBeGreaterThanOrEqual(3);
    for (const domain of ['Law', 'Software', 'Mathematics']) {
      expect(count(domain), domain).toBeGreaterThanOrEqual(2);
    }
    for (const domain of ['Finance', 'Engineering', 'Everyday life']) {
      expect(count(domain), domain).toBeGreaterThanOrEqual(1);
    }
    const lengths = tasks.map((task) => task.steps.length);
    expect(lengths.filter((length) => length === 6).length).toBeGreaterThan(tasks.length / 2);
    expect(lengths).toEqual(expect.arrayContaining([1, 2, 3, 4]));
  });

  it('has two to four responses wherever responses are evaluated, and none without a key', () => {
    for (const [index, task] of tasks.entries()) {
      const ids = task.material.responses.map((response) => String(response.id));
      expect(ids.toSorted()).toEqual(Object.keys(sampleTasks[index]!.key).toSorted());
      if (task.steps.some((step) => step.kind === 'evaluate')) {
        expect(ids.length, task.title).toBeGreaterThanOrEqual(2);
        expect(ids.length, task.title).toBeLessThanOrEqual(4);
      }
    }
    expect(new Set(judged.map((task) => Object.keys(task.key).length))).toEqual(new Set([2, 3, 4]));
  });

  it('keeps the authors’ key out of what is published', () => {
    const published = JSON.stringify(tasks);
    for (const response of judged.flatMap(responsesOf)) {
      for (const remark of [response.note, ...response.flaws.map((flaw) => flaw.wrong)].filter(isSentence)) {
        expect(published).not.toContain(JSON.stringify(remark).slice(1, -1));
      }
    }
    expect(Object.keys(taskSchema.shape)).not.toContain('key');
  });

  it('gives steps an id and a hint each, and tasks enough room for their summary', () => {
    for (const task of tasks) {
      expect(countWords(task.summary), task.title).toBeGreaterThanOrEqual(15);
      expect(countWords(task.title), task.title).toBeLessThanOrEqual(9);
      for (const step of task.steps) {
        expect(countWords(step.hint), `${task.title}: ${step.title}`).toBeGreaterThanOrEqual(15);
      }
    }
  });
});

describe('the responses', () => {
  it('differ in quality within a task: one an expert would send, one with errors', () => {
    for (const task of judged) {
      const responses = responsesOf(task);
      expect(responses[0]?.quality, task.id).toBe(5);
      expect(responses[0]?.flaws, task.id).toEqual([]);
      expect(responses.at(-1)!.quality, task.id).toBeLessThanOrEqual(2);
      expect(new Set(responses.map((response) => response.quality)).size, task.id).toBe(responses.length);
    }
  });

  it('say word for word what the key holds against them, and no better response says it too', () => {
    for (const task of judged) {
      const responses = responsesOf(task);
      for (const [place, response] of responses.entries()) {
        expect(response.flaws.length > 0, `${task.id} ${response.id}`).toBe(response.quality < 5);
        for (const { quote } of response.flaws) {
          expect(squeeze(response.markdown), `${task.id} ${response.id}`).toContain(quote);
          for (const better of responses.slice(0, place)) {
            expect(squeeze(better.markdown), `${task.id} ${better.id}`).not.toContain(quote);
          }
        }
      }
    }
  });

  it('do not put the best one always in the same place', () => {
    expect(new Set(judged.map((task) => responsesOf(task)[0]?.id)).size).toBeGreaterThan(1);
  });

  it('have the length that models give, with headings, lists, tables, code and maths', () => {
    const all = judged.flatMap(responsesOf);
    for (const { id, markdown } of all) {
      expect(countWords(markdown), `${id}: ${markdown.slice(0, 60)}`).toBeGreaterThanOrEqual(80);
      expect(countWords(markdown), `${id}: ${markdown.slice(0, 60)}`).toBeLessThanOrEqual(500);
    }
    const markdown = all.map((response) => response.markdown).join('\n');
    for (const pattern of [
      /^## /m,
      /^- /m,
      /^1\. /m,
      /^\|[-:| ]+\|$/m,
      /^```python$/m,
      /^```sql$/m,
      /^\$\$$/m,
      /\$[^$\n]+\$/,
    ]) {
      expect(markdown).toMatch(pattern);
    }
  });
});

describe('the texts', () => {
  const texts = [project.guidelines, ...sampleTasks.map((task) => task.text), JSON.stringify(tasks)];

  it('hold no filler', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/lorem|ipsum|\bTODO\b|\bTBD\b|\bFIXME\b|\bxxx\b|placeholder|foo\b/i);
    }
  });

  it('close every code block and every displayed formula', () => {
    for (const text of texts.slice(0, -1)) {
      const lines = text.split('\n');
      expect(lines.filter((line) => line.trim().startsWith('```')).length % 2).toBe(0);
      expect(lines.filter((line) => /^[>\s]*\$\$$/.test(line)).length % 2).toBe(0);
    }
  });

  it('include guidelines of a few pages with an outline, a table and a formula', () => {
    expect(countWords(project.guidelines)).toBeGreaterThanOrEqual(900);
    expect(countWords(project.guidelines)).toBeLessThanOrEqual(1_400);
    const headings = project.guidelines.match(/^## .+$/gm) ?? [];
    expect(headings.length).toBeGreaterThanOrEqual(9);
    expect(new Set(headings).size).toBe(headings.length);
    expect(project.guidelines).toMatch(/^\|[-:| ]+\|$/m);
    expect(project.guidelines).toContain('\\Delta U');
  });

  it('include guidelines whose scale is the one that evaluation starts with', () => {
    const steps = tasks.flatMap((task) => task.steps).filter((step) => step.kind === 'evaluate');
    expect(steps).not.toHaveLength(0);
    const { scale } = steps[0]!.config as { scale: { value: number; label: string; meaning: string }[] };
    for (const { value, label, meaning } of scale) {
      expect(squeeze(project.guidelines)).toContain(
        `| ${value} | ${label} | ${meaning.replace(/\.$/, '')} |`,
      );
    }
  });
});
