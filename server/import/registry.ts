import { arenaHard } from './arena-hard';
import { goldsmith } from './goldsmith';
import type { ImportFormat } from './import-format';
import { mtBench } from './mt-bench';

/** Every form that `import --format` takes. */
export const importFormats: readonly ImportFormat[] = [arenaHard, mtBench, goldsmith];
