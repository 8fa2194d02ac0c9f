import { z } from 'zod';
import { lineSchema } from '../../domain/markdown-text';
import { CLINICAL_ANSWER, CLINICAL_NOTE } from './templates-clinical';
import { LEGAL_ANALYSIS } from './templates-legal';
import { MATHS_SOLUTION, SCIENTIFIC_EXPLANATION, WORKING_CODE } from './templates-technical';

/** A part that an answer has: it begins with this heading. */
export const sectionSchema = z.strictObject({
  heading: lineSchema,
  /** What belongs there, for the writer. */
  hint: z.string().max(1_000).default(''),
  required: z.boolean().default(true),
  /** Fewer words than this are too few; 0 takes any. */
  least: z.int().nonnegative().max(10_000).default(0),
  /** What the section cannot do without: a code block, or a formula. */
  needs: z.enum(['code', 'maths']).nullable().default(null),
});

export const templateNames = [
  'maths-solution',
  'working-code',
  'clinical-answer',
  'clinical-note',
  'legal-analysis',
  'scientific-explanation',
] as const;

/** One of the templates that come with Goldsmith, or a project's own list of sections. */
export const templateSchema = z.union([z.enum(templateNames), z.array(sectionSchema).min(1).max(20)]);

export type TemplateSection = z.infer<typeof sectionSchema>;
export type TemplateName = (typeof templateNames)[number];
export type Template = z.infer<typeof templateSchema>;

const TEMPLATES: Readonly<Record<TemplateName, readonly TemplateSection[]>> = {
  'maths-solution': MATHS_SOLUTION,
  'working-code': WORKING_CODE,
  'clinical-answer': CLINICAL_ANSWER,
  'clinical-note': CLINICAL_NOTE,
  'legal-analysis': LEGAL_ANALYSIS,
  'scientific-explanation': SCIENTIFIC_EXPLANATION,
};

/** The sections of a template; none where there is no template. */
export function templateSections(template: Template | null): readonly TemplateSection[] {
  if (template === null) {
    return [];
  }
  return typeof template === 'string' ? TEMPLATES[template] : template;
}
