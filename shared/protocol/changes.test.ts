import { expect, it } from 'vitest';
import { changeSchema } from './changes';

const bundle = 'a'.repeat(64);
const changes = [
  { kind: 'assigned', seq: 1, bundle, bytes: 1, project: 'project', title: 'Title' },
  { kind: 'withdrawn', seq: 1, bundle },
  { kind: 'draft', seq: 1, task: 'task' },
  { kind: 'submitted', seq: 1, task: 'task', submission: '6f1d9d3e-0c5b-4c7e-9a51-0f3f0a7b2c11' },
  { kind: 'restored', seq: 1 },
];

it('reads every kind of change as the hub told it, and takes it only whole', () => {
  for (const change of changes) {
    expect(changeSchema.parse(change)).toEqual(change);
    for (const part of Object.keys(change)) {
      const { [part as keyof typeof change]: _, ...rest } = change;
      expect(changeSchema.safeParse(rest).success, `${change.kind} without ${part}`).toBe(false);
    }
    expect(changeSchema.safeParse({ ...change, seq: 0 }).success).toBe(false);
  }
});

it('reads what a newer hub says beside a change, and leaves it out', () => {
  for (const change of changes) {
    expect(changeSchema.parse({ ...change, more: 1 })).toEqual(change);
  }
});
