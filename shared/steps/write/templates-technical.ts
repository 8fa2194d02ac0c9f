import type { TemplateSection } from './templates';

/** A solution of a mathematical problem that can be followed and checked line by line. */
export const MATHS_SOLUTION: readonly TemplateSection[] = [
  {
    heading: 'Given and sought',
    hint: 'The problem in your own symbols: what is given, with domains and units; what is to be found or proved.',
    required: true,
    least: 8,
    needs: 'maths',
  },
  {
    heading: 'Idea',
    hint: 'Why this way works, in two sentences, before any calculation: the theorem, the substitution, the invariant.',
    required: true,
    least: 10,
    needs: null,
  },
  {
    heading: 'Solution',
    hint: 'One inference per line, each with its reason. Name the theorem and say that its conditions hold; treat every case; no step “by symmetry” that is not one.',
    required: true,
    least: 30,
    needs: 'maths',
  },
  {
    heading: 'Check',
    hint: 'A check that could fail: put the result back in, another way to it, a special case, the order of magnitude, the units.',
    required: true,
    least: 8,
    needs: null,
  },
  {
    heading: 'Answer',
    hint: 'The result alone, exact, with its unit; rounded only if that was asked for.',
    required: true,
    least: 0,
    needs: null,
  },
];

/** Code that runs, and what a reader must know to trust it. */
export const WORKING_CODE: readonly TemplateSection[] = [
  {
    heading: 'What it does',
    hint: 'The contract: inputs with types and limits, result, errors. What you decided where the task was open.',
    required: true,
    least: 20,
    needs: null,
  },
  {
    heading: 'Code',
    hint: 'One block, complete, with its imports; it runs as it stands. Say the language on the fence.',
    required: true,
    least: 0,
    needs: 'code',
  },
  {
    heading: 'How it works',
    hint: 'The idea and the invariant, not a walk through the lines. Time and space, in what they grow with.',
    required: true,
    least: 25,
    needs: null,
  },
  {
    heading: 'Tests',
    hint: 'Runnable: the usual case, the empty one, the largest, the malformed, the one that breaks the obvious solution.',
    required: true,
    least: 0,
    needs: 'code',
  },
  {
    heading: 'Limits',
    hint: 'What it does not do, where it gets slow, what you would change before production: concurrency, time zones, encoding, trust in the input.',
    required: false,
    least: 0,
    needs: null,
  },
];

/** An explanation of how something in nature works, to somebody who wants to understand it. */
export const SCIENTIFIC_EXPLANATION: readonly TemplateSection[] = [
  {
    heading: 'In one sentence',
    hint: 'The answer, for somebody who reads no further.',
    required: true,
    least: 8,
    needs: null,
  },
  {
    heading: 'Mechanism',
    hint: 'Cause to effect, without a gap: what acts on what, at which scale, with the quantities that matter. Define a term where it is first used.',
    required: true,
    least: 50,
    needs: null,
  },
  {
    heading: 'Evidence',
    hint: 'How we know: the experiment or observation, who and when, and what it would have shown if the explanation were wrong.',
    required: true,
    least: 25,
    needs: null,
  },
  {
    heading: 'What it is mistaken for',
    hint: 'The common wrong idea, why it is tempting, and where it breaks.',
    required: false,
    least: 0,
    needs: null,
  },
  {
    heading: 'Limits and open questions',
    hint: 'Where the explanation stops holding; what is disputed, and between whom. Keep known, likely and unknown apart.',
    required: true,
    least: 15,
    needs: null,
  },
];
