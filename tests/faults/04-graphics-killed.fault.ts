import type { Fault } from './fault';
import { runWritingFault } from './support/writing-fault';

/** The process that draws is killed while somebody writes: the window goes on, and no key is lost. */
export const fault: Fault = {
  number: 4,
  name: 'process that draws killed while somebody writes',
  invariants: ['I1'],
  needsApp: true,
  trials: { short: 1, long: 50 },
  run: (options) =>
    runWritingFault(
      {
        switches: [],
        isAwaited: false,
        harm: async (app) => {
          const drawing = (await app.processes()).filter(({ type }) => type === 'GPU');
          for (const { pid } of drawing) {
            process.kill(pid, 'SIGKILL');
          }
          return {
            name: 'killed',
            isOver: false,
            keepsAll: true,
            violations: drawing.length === 0 ? ['there was no process that draws'] : [],
          };
        },
      },
      options,
    ),
};
