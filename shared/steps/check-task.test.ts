import { describe, expect, it } from 'vitest';
import type { Answers } from '../domain/draft';
import { exampleAnswers, exampleTask } from '../testing/six-steps';
import { checkTask, contributionsOf } from './check-task';

function findingsAfter(change: (answers: Record<string, never>) => void) {
  const answers = structuredClone(exampleAnswers()) as unknown as Record<string, never>;
  change(answers);
  return checkTask(exampleTask(), answers as unknown as Answers);
}

describe('checking a six-step task', () => {
  it('has nothing to say about complete work', () => {
    expect(checkTask(exampleTask(), exampleAnswers())).toEqual([]);
  });

  it('names every step that is empty', () => {
    const steps = checkTask(exampleTask(), {})
      .filter((finding) => finding.severity === 'blocks')
      .map((finding) => finding.step);
    expect([...new Set(steps)]).toEqual(['s1', 's2', 's3', 's4', 's5']);
  });

  it('points at the rating that is missing', () => {
    const findings = findingsAfter((answers) => delete answers['s3']!['ratings']!['b']);
    expect(findings).toMatchObject([{ step: 's3', path: ['ratings', 'b', 'dose'], severity: 'blocks' }]);
  });

  it('asks for a reason when something is untraced, and when a traced passage was changed', () => {
    const gone = findingsAfter((answers) => delete answers['s6']!['links']!['weakness:c:dose']);
    expect(gone.map((finding) => [finding.severity, ...finding.path])).toEqual([
      ['needs-reason', 'links', 'weakness:c:dose', 'justification'],
      ['needs-reason', 'links', 'weakness:c:dose', 'ideal'],
    ]);
    const changed = findingsAfter((answers) => Object.assign(answers['s5']!, { markdown: 'Apixaban 5 mg.' }));
    expect(changed).toHaveLength(2);
    expect(changed[0]?.message).toContain('has changed since');
  });

  it('traces no weakness that is not one', () => {
    const findings = findingsAfter((answers) => {
      Object.assign(answers['s3']!['ratings']!['c']!['dose']!, { value: 3 });
      delete answers['s6']!['links']!['weakness:c:dose'];
    });
    expect(findings).toEqual([]);
  });

  it('wants a negative weight on what must not happen, and on nothing else', () => {
    const wrong = findingsAfter((answers) =>
      Object.assign(answers['s2']!['criteria']![0]!, { kind: 'must-not' }),
    );
    expect(wrong).toMatchObject([{ step: 's2', path: ['criteria', 0, 'weight'], severity: 'blocks' }]);
  });

  it('wants each response ranked once', () => {
    const findings = findingsAfter((answers) => Object.assign(answers['s3']!, { ranking: [['a'], ['b']] }));
    expect(findings).toMatchObject([{ path: ['ranking'], message: 'One response is not ranked yet.' }]);
  });

  it('lets later steps see what earlier ones said', () => {
    const contributions = contributionsOf(exampleTask(), exampleAnswers());
    expect(contributions.prompt?.at(-1)?.content).toBe(
      'eGFR 28.\n\nWhich dose for her?\n\nConstraints:\n- No INR checks.',
    );
    expect(contributions.ratings?.filter((rating) => rating.low)).toHaveLength(1);
  });
});
