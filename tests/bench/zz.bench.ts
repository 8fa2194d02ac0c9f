import { inventTasks } from './support/invented-tasks';
import { seedStore } from './support/seeded-store';
export async function* run() { seedStore('/tmp/be-app', inventTasks(10_000)).close(); }
