import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { migrations } from '../../electron/database/migrate';
import { systemClock } from '../../electron/platform/clock';
import { KeptStore } from '../../electron/recovery/kept-store';
import { keyAsFound } from './support/fault-key';

// A program of its own that opens the store as the app does, and is killed in the midst of its migrations:
//
//   node migrating.program.js FOLDER [--at N]
//
// It kills itself (SIGKILL) before the Nth thing that its migrations do, their ends among them; without a number it says how many there
// are, after the store is open.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { at: { type: 'string', default: '0' } },
});
let done = 0;

function goOn(): void {
  done += 1;
  if (done === Number(values.at)) {
    process.kill(process.pid, 'SIGKILL');
  }
}

for (const migration of migrations) {
  const up = migration.up.bind(migration);
  Object.assign(migration, {
    up(database: Parameters<typeof up>[0]) {
      up({
        ...database,
        run: (sql, ...bound) => {
          goOn();
          return database.run(sql, ...bound);
        },
      });
      goOn();
    },
  });
}

const timers = { after: () => () => undefined };
const folder = String(positionals[0]);
const parts = { folder, clock: systemClock, timers, keyOf: keyAsFound, onMended: () => undefined };
await KeptStore.open(parts);
writeSync(1, `${done}\n`);
process.exit(0);
