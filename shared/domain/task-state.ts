/** Where a task stands for an expert, in the order in which it goes through them. */
export const taskStates = ['new', 'draft', 'queued', 'submitted'] as const;

export type TaskState = (typeof taskStates)[number];
