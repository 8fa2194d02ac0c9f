import type { OpenTask } from '../ipc/tasks';
import { projectIdSchema } from '../lib/ids';
import { exampleTask } from './six-steps';

/** The task of six steps as the window gets it when it is opened for the first time. */
export function exampleOpenTask(): OpenTask {
  return {
    task: exampleTask(),
    project: {
      id: projectIdSchema.parse('p'),
      name: 'P',
      summary: '',
      guidelines: 'Be exact.',
      language: null,
      words: [],
      authorship: false,
    },
    taxonomies: '[]',
    state: 'new',
    answers: {},
    revision: 0,
    responseOrder: [],
    place: null,
  };
}
