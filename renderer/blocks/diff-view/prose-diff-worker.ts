import { diffProse } from '#shared/lib/prose-diff/prose-diff';
import { serveComparisons } from './serve-comparisons';

serveComparisons(diffProse);
