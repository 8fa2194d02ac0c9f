// Runs one built benchmark in a process of its own: node build/run-bench.mjs FILE
import { argv, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';

// Standard output is for the lines alone.
console.log = console.error;
console.info = console.error;

/** @type {{run: import('../tests/bench/bench-line').Bench}} */
const { run } = await import(pathToFileURL(String(argv[2])).href);
for await (const line of run()) stdout.write(`${JSON.stringify(line)}\n`);
