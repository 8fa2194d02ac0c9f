import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { strictDollars } from './money-is-not-maths';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(function moneyIsNotMaths(this: Processor) {
    strictDollars(this.data().micromarkExtensions);
  })
  .freeze();

/** The one Markdown parser of the app: CommonMark, GitHub's additions and `$maths$`; every node keeps its position. */
export function parseMarkdown(source: string): Root {
  return parser.parse(source);
}
