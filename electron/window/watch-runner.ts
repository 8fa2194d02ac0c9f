import { constants, setPriority } from 'node:os';
import { app, type BrowserWindow } from 'electron';
import type { Timers } from '../platform/clock';
import { RUNNER_PAGE } from './app-protocol';

/** What the runner's process may hold, in megabytes: the largest limit of a run (1 GiB) and what a language needs itself. */
const MOST_MEGABYTES = 1_536;
const EVERY = 500;

/**
 * Lets the process of the runner's frame give way to the rest of the app, and ends it when it holds more memory than any
 * run may. Programs are held to their limits inside the frame (renderer/runner/frame/memory-cap.ts); this is for what
 * gets around that. The page notices that the frame no longer answers, and makes a new one (renderer/runner/runner.ts).
 */
export function watchRunner(window: BrowserWindow, timers: Timers): void {
  let known = 0;
  const look = (): void => {
    if (window.isDestroyed()) {
      return;
    }
    const pid = runnerProcess(window);
    if (pid !== null && pid !== known) {
      giveWay(pid);
    }
    if (pid !== null) {
      known = pid;
      endIfTooLarge(pid);
    }
    timers.after(EVERY, look);
  };
  timers.after(EVERY, look);
}

/** The process of the runner's frame; null while there is none, or none that could be ended without the page's. */
function runnerProcess(window: BrowserWindow): number | null {
  const page = window.webContents.mainFrame;
  for (const frame of page.framesInSubtree) {
    try {
      if (frame.url === RUNNER_PAGE && frame.osProcessId !== page.osProcessId) {
        return frame.osProcessId;
      }
    } catch {
      // A frame whose process has just ended cannot be asked any more.
    }
  }
  return null;
}

/** Typing comes before computing. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    console.error('the runner keeps its usual priority', error);
  }
}

function endIfTooLarge(pid: number): void {
  const metric = app.getAppMetrics().find((one) => one.pid === pid);
  if (metric !== undefined && metric.memory.workingSetSize > MOST_MEGABYTES * 1_024) {
    console.error(`the runner held ${Math.round(metric.memory.workingSetSize / 1_024)} MB and was ended`);
    process.kill(pid, 'SIGKILL');
  }
}
