import type { TemplateSection } from './templates';

/** The analysis of a legal question or document: issue, rule, application, conclusion, with the short answer first. */
export const LEGAL_ANALYSIS: readonly TemplateSection[] = [
  {
    heading: 'Short answer',
    hint: 'Yes, no, or “it depends on …”, in two or three sentences that a client can act on.',
    required: true,
    least: 15,
    needs: null,
  },
  {
    heading: 'Facts and assumptions',
    hint: 'The facts that the answer turns on, from the document (with clause or section). Mark what you assume, and what would change the answer.',
    required: true,
    least: 20,
    needs: null,
  },
  {
    heading: 'Issue',
    hint: 'The legal question as precisely as a court would put it. More than one: number them, and keep the numbers below.',
    required: true,
    least: 8,
    needs: null,
  },
  {
    heading: 'Rule',
    hint: 'Statute with section, leading case with year and court, in force on the date that matters. Binding before persuasive. Say which jurisdiction.',
    required: true,
    least: 20,
    needs: null,
  },
  {
    heading: 'Application',
    hint: 'Element by element: the rule, the fact that meets it or does not, the best argument of the other side, and why it fails or stands. Quote the wording that decides.',
    required: true,
    least: 40,
    needs: null,
  },
  {
    heading: 'Conclusion',
    hint: 'The answer to each issue, how sure you are, and the step that follows: what to sign, change, file, and by when.',
    required: true,
    least: 10,
    needs: null,
  },
  {
    heading: 'Limits of this analysis',
    hint: 'Other jurisdictions, recent or pending changes, facts not in the file, what a lawyer on the spot must check.',
    required: false,
    least: 0,
    needs: null,
  },
];
