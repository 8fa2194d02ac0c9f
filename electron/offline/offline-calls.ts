import type { OfflineProjects } from '#shared/ipc/offline';
import { lookThroughProjects, type OfflineContext } from './look-through-projects';
import { isRunnerWhole } from './runner-parts';

export interface OfflineServices extends OfflineContext {
  /** Where the parts of the sandbox that runs programs lie. */
  readonly runnerFolder: string;
}

/** What of each project of an account is on this computer, with what runs programs. */
export async function listOffline(services: OfflineServices, account: string): Promise<OfflineProjects> {
  return {
    projects: await lookThroughProjects(services, account),
    isRunnerWhole: await isRunnerWhole(services.runnerFolder),
  };
}
