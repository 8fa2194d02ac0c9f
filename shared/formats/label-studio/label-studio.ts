import { z } from 'zod';
import { jsonArray, type TrainingFormat } from '../training-format';
import { annotatedTasks } from './annotated-tasks';
import { labelingConfig } from './labeling-config';

const resultSchema = z.strictObject({
  id: z.string().min(1),
  from_name: z.string().min(1),
  to_name: z.string().min(1),
  type: z.string().min(1),
  origin: z.literal('manual'),
  value: z.record(z.string(), z.unknown()),
  meta: z.strictObject({ text: z.array(z.string()) }).exactOptional(),
  original_width: z.int().positive().exactOptional(),
  original_height: z.int().positive().exactOptional(),
  image_rotation: z.literal(0).exactOptional(),
});

const rowSchema = z.strictObject({
  data: z.strictObject({
    submission: z.uuid(),
    task: z.string().min(1),
    title: z.string().min(1),
    domain: z.string().min(1),
    prompt: z.string().min(1),
    texts: z.array(z.strictObject({ id: z.string(), title: z.string().min(1), text: z.string().min(1) })),
    images: z.array(
      z.strictObject({ id: z.string(), title: z.string(), url: z.string(), caption: z.string() }),
    ),
    left: z.string(),
    right: z.string(),
    responses: z.array(z.strictObject({ id: z.string(), title: z.string(), body: z.string() })),
    chat: z.array(z.never()),
  }),
  annotations: z
    .array(
      z.strictObject({
        result: z.array(resultSchema).min(1),
        was_cancelled: z.literal(false),
        ground_truth: z.literal(false),
      }),
    )
    .length(1),
});

/**
 * Tasks with annotations for Label Studio, as a JSON array, since its import takes no JSON lines: labels (choices,
 * taxonomies and labelled passages), flags, verdicts, scores (rating), the ranking (ranker with a bucket for each rank),
 * comparisons (pairwise), claims about images, conversations (chat), and what was written (textarea). A submission is
 * one task; each further pair of responses, and each conversation, is one of its own. Every task has every key of
 * `data`, as the import asks for all that the configuration names. The configuration that fits all tasks of the file is
 * its companion. Passages are offsets in the Markdown of the text, counted in code points as Label Studio does.
 * Sources: HumanSignal/label-studio, docs/source/guide/tasks.md, guide/export.md, tags/*.md, and the sources of the tags
 * Ranker and Pairwise; web/libs/editor/src/utils/selection-tools.js for code points.
 */
export const labelStudio: TrainingFormat = {
  name: 'label-studio',
  rowSchema,
  rows: (record) => annotatedTasks(record).map(({ row }) => row),
  layout: jsonArray,
  companion: {
    ending: 'labeling-config.xml',
    title: 'the labeling configuration for it',
    start: () => {
      const config = labelingConfig();
      return {
        add: (record) => {
          for (const { control } of annotatedTasks(record).flatMap(({ marks }) => marks)) {
            config.add(control);
          }
        },
        text: () => config.text(),
      };
    },
  },
};
