import { diffLines } from '#shared/lib/prose-diff/prose-diff';
import { serveComparisons } from '../diff-view/serve-comparisons';

serveComparisons(diffLines);
