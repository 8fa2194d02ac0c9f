import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension } from 'lexical';
import { registerTableKeys } from './table-keys';

/** Tables as Markdown has them: no merged or coloured cells, one line of words in each. */
export const ProseTableExtension = defineExtension({
  name: 'goldsmith/table',
  register: registerTableKeys,
  dependencies: [
    configExtension(TableExtension, {
      hasCellMerge: false,
      hasCellBackgroundColor: false,
      hasTabHandler: true,
      hasHorizontalScroll: true,
    }),
  ],
});
