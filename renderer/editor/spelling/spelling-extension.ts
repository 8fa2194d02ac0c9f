import { defineExtension } from 'lexical';
import { SpellingMarks } from './spelling-marks';
import { spelling } from './start-spelling';

/** Underlines what the language of the window's texts does not know. */
export const SpellingExtension = defineExtension({
  name: 'goldsmith/spelling',
  register: (editor) =>
    typeof Highlight === 'undefined' ? () => {} : new SpellingMarks(editor, spelling).register(),
});
