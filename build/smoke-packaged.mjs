// npm run smoke-packaged: the smoke run on the program that `npm run dist -- --dir` made, fuses and all.
import { platform } from 'node:process';
import { runMain } from './lib/say.mjs';
import { packagedBinary } from './package/packaged-folder.mjs';
import { smoke } from './smoke.mjs';

await runMain(() => smoke({ packaged: packagedBinary(platform) }));
