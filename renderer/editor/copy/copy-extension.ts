import { GetClipboardDataExtension } from '@lexical/clipboard';
import { $isRangeSelection, configExtension, defineExtension } from 'lexical';
import { $plainTextOf } from './plain-text-of';

/** What is copied, cut or dragged, for where only plain text is taken. */
export const CopyExtension = defineExtension({
  name: 'goldsmith/copy',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'text/plain': [
          (selection, next) => ($isRangeSelection(selection) ? $plainTextOf(selection) : next()),
        ],
      },
    }),
  ],
});
