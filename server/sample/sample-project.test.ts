import { describe, expect, it } from 'vitest';
import { countWords } from '#shared/domain/markdown-text';
import { taskSchema } from '#shared/domain/task';
import { whatIsWrongWith } from '#shared/domain/taxonomy';
import { taxonomiesUsedBy } from '#shared/steps/label/label-config';
import { parseTask } from '#shared/steps/parse-task';
import { stepKinds } from '#shared/steps/registry';
import { sampleProject } from './sample-project';
import { sixSteps, taskRows } from './sample-task';
import { sampleTasks } from './sample-tasks';
import { readTaskText } from './task-text';

const now = new Date('2026-03-30T21:15:00Z');
const { project, tasks, media } = sampleProject(now);
const judged = sampleTasks.filter((task) => Object.keys(task.key).length > 0);
/** Those whose responses are held to criteria and ranked. */
const evaluated = judged.filter((task) => task.rows.includes('M3'));

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

  it('holds at least forty assignments, and every kind of work', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(40);
    for (const row of taskRows) {
      expect(sampleTasks.filter((task) => task.rows.includes(row)).length, row).toBeGreaterThan(0);
    }
    for (const { id, rows } of sampleTasks) {
      const named = /^([a-z]\d)-/.exec(id)?.[1]?.toUpperCase();
      expect(rows, id).toContain(named ?? rows[0]);
    }
    expect(sampleTasks.filter((task) => task.rows === sixSteps).length).toBeGreaterThanOrEqual(7);
  });

  it('has a task of every step kind', () => {
    const used = new Set(tasks.flatMap((task) => task.steps.map((step) => step.kind)));
    expect([...used].toSorted()).toEqual(Object.keys(stepKinds).toSorted());
  });

  it('begins with short general work and ends with long assignments', () => {
    const [first, last] = [tasks.slice(0, 10), tasks.slice(-8)];
    expect(first.every(({ domain, terms }) => domain === 'Everyday life' && terms.minutes <= 10)).toBe(true);
    expect(last.every(({ terms }) => terms.minutes >= 30)).toBe(true);
    const due = tasks.map(({ terms }) => terms.deadline ?? '9');
    expect(due).toEqual(due.toSorted());
  });

  it('gives every task an id and a title of its own', () => {
    expect(new Set(tasks.map((task) => task.id)).size).toBe(tasks.length);
    expect(new Set(tasks.map((task) => task.title)).size).toBe(tasks.length);
  });

  it('sets deadlines at 17:00 UTC, counted from now, across the end of a month', () => {
    const deadlines = tasks.map((task) => task.terms.deadline);
    expect(deadlines).toContain(null);
    expect(new Set(deadlines.filter((deadline) => deadline !== null))).toEqual(
      new Set(['01', '04', '06', '08', '11'].map((day) => `2026-04-${day}T17:00:00.000Z`)),
    );
  });

  it('covers the domains', () => {
    const count = (domain: string) => tasks.filter((task) => task.domain === domain).length;
    expect(count('Everyday life')).toBeGreaterThanOrEqual(10);
    expect(count('Medicine')).toBeGreaterThanOrEqual(8);
    for (const domain of ['Law', 'Software', 'Mathematics', 'Finance', 'Engineering']) {
      expect(count(domain), domain).toBeGreaterThanOrEqual(4);
    }
    expect(new Set(tasks.map((task) => task.steps.length))).toEqual(new Set([1, 2, 3, 4, 6]));
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
    expect(new Set(evaluated.map((task) => Object.keys(task.key).length))).toEqual(new Set([2, 3, 4]));
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
    for (const task of evaluated) {
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
    for (const { id, markdown } of judged.flatMap(responsesOf)) {
      expect(countWords(markdown), `${id}: ${markdown.slice(0, 60)}`).toBeGreaterThanOrEqual(35);
    }
    const all = evaluated.flatMap(responsesOf);
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

describe('what else the key knows', () => {
  it('is said of passages that are there, word for word', () => {
    const drafts = sampleTasks.flatMap((task) =>
      Object.entries(task.draftFlaws ?? {}).map(([id, flaws]) => ({ task, id, flaws })),
    );
    expect(drafts.length).toBeGreaterThanOrEqual(3);
    for (const { task, id, flaws } of drafts) {
      const markdown = squeeze(readTaskText(task.text).passages.get(id)?.markdown ?? '');
      for (const { quote } of flaws) {
        expect(markdown, task.id).toContain(quote);
      }
    }
  });

  it('judges every sentence of a caption, and not all alike', () => {
    const shown = sampleTasks.filter((task) => (task.images ?? []).length > 0);
    expect(shown.length).toBeGreaterThanOrEqual(4);
    for (const { id, images = [], claims = [] } of shown) {
      let rest = images.map((image) => image.caption).join('\n');
      for (const { claim } of claims) {
        expect(rest, id).toContain(claim);
        rest = rest.replace(claim, '');
      }
      expect(countWords(rest), `${id}: ${rest}`).toBeLessThanOrEqual(1);
      expect(new Set(claims.map(({ value }) => value)), id).toEqual(
        new Set(['true', 'false', 'cannot-tell']),
      );
    }
  });
});

describe('the pictures', () => {
  it('are small in bytes and large enough to be measured', () => {
    const pictures = tasks.flatMap((task) => task.material.images);
    expect(media).toHaveLength(pictures.length);
    for (const { title, width, height, alt } of pictures) {
      expect(Math.min(width, height), title).toBeGreaterThanOrEqual(1_000);
      expect(Math.max(width, height), title).toBeLessThanOrEqual(1_600);
      expect(countWords(alt), title).toBeGreaterThanOrEqual(8);
    }
    for (const content of media) {
      expect(content.length).toBeLessThan(300_000);
    }
  });
});

describe('the list of problems', () => {
  const [taxonomy] = project.taxonomies;
  const codes = taxonomy?.codes ?? [];

  it('is a sound tree of three levels with several hundred entries', () => {
    expect(codes.length).toBeGreaterThanOrEqual(300);
    expect(whatIsWrongWith(codes)).toBeNull();
    const depth = (id: string | null): number =>
      id === null ? 0 : 1 + depth(codes.find((code) => code.id === id)?.parent ?? null);
    expect(new Set(codes.map(({ id }) => depth(id)))).toEqual(new Set([1, 2, 3]));
  });

  it('names no two problems alike', () => {
    const leaves = codes.filter(({ id }) => !codes.some(({ parent }) => parent === id));
    expect(new Set(leaves.map(({ name }) => name)).size).toBe(leaves.length);
  });

  it('is the one that tasks ask for', () => {
    const used = new Set(tasks.flatMap(taxonomiesUsedBy));
    expect([...used]).toEqual(project.taxonomies.map(({ id }) => id));
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
    expect(countWords(project.guidelines)).toBeLessThanOrEqual(3_000);
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
