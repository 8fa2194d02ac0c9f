import type { TemplateSection } from './templates';

/** An answer to a clinical question, as one clinician would give it to another. */
export const CLINICAL_ANSWER: readonly TemplateSection[] = [
  {
    heading: 'Assessment',
    hint: 'The problem in one sentence: who, what, how long, how severe. The leading diagnosis and what else it could be, with what speaks for and against each. Say which finding you miss.',
    required: true,
    least: 30,
    needs: null,
  },
  {
    heading: 'Plan',
    hint: 'What to do, in order of urgency. For a drug: name, dose, route, frequency, duration, and the adjustment for kidney, liver, weight, age, pregnancy. Tests with the result that would change the plan.',
    required: true,
    least: 30,
    needs: null,
  },
  {
    heading: 'Interactions and contraindications',
    hint: 'What in this patient forbids or limits the plan: other drugs, allergies, organ function, pregnancy. Write “none found” only after looking.',
    required: true,
    least: 5,
    needs: null,
  },
  {
    heading: 'Safety-netting',
    hint: 'Red flags in words that a patient understands; where to go with them and how fast; what to do if things are no better, and after how long.',
    required: true,
    least: 20,
    needs: null,
  },
  {
    heading: 'Evidence',
    hint: 'The guideline or trial with body and year, and how strong it is. Say where practice differs between countries, and where this is opinion.',
    required: true,
    least: 10,
    needs: null,
  },
  {
    heading: 'Follow-up',
    hint: 'Who sees the patient next, when, and what is checked then.',
    required: false,
    least: 0,
    needs: null,
  },
];

/** The note of a visit, from what was said in it (SOAP: subjective, objective, assessment, plan). */
export const CLINICAL_NOTE: readonly TemplateSection[] = [
  {
    heading: 'Subjective',
    hint: 'Reason for the visit, then the history in order of time: onset, course, what makes it better or worse, what was tried. Relevant history, drugs with doses, allergies. Only what was said; denied symptoms are denied, not absent.',
    required: true,
    least: 30,
    needs: null,
  },
  {
    heading: 'Objective',
    hint: 'Vital signs, findings on examination, results with units and date. Leave out what was not examined; never fill in a normal finding.',
    required: true,
    least: 10,
    needs: null,
  },
  {
    heading: 'Assessment',
    hint: 'One line per problem: diagnosis or working diagnosis, state (controlled, worse, new), and why.',
    required: true,
    least: 15,
    needs: null,
  },
  {
    heading: 'Plan',
    hint: 'For each problem: drugs with dose and change, tests ordered, referrals, advice given, what was agreed with the patient.',
    required: true,
    least: 20,
    needs: null,
  },
  {
    heading: 'Follow-up and safety-netting',
    hint: 'When the patient comes back, and what should bring them sooner.',
    required: false,
    least: 0,
    needs: null,
  },
];
