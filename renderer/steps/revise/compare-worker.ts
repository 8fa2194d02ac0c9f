import { compareTexts } from '#shared/steps/revise/changes';
import { serveComparisons } from '../../blocks/diff-view/serve-comparisons';

serveComparisons(compareTexts);
