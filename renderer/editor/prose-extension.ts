import { HorizontalRuleExtension, InitialStateExtension } from '@lexical/extension';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $addUpdateTag,
  type AnyLexicalExtension,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  HISTORY_MERGE_TAG,
  mergeRegister,
} from 'lexical';
import { ActionsExtension } from './actions/actions-extension';
import { SelectFirstExtension } from './blocks/select-first';
import { CodeColoursExtension } from './code/code-colours';
import { ProseCodeExtension } from './code/code-extension';
import { ContainersExtension } from './containers/containers-extension';
import { CopyExtension } from './copy/copy-extension';
import { FootnoteExtension } from './footnote/footnote-extension';
import { SessionHistoryExtension } from './history/session-history';
import { PictureExtension } from './image/picture-extension';
import { keepCaretFromReact } from './keep-caret-from-react';
import { ProseLinkExtension } from './link/prose-link-extension';
import { documentOf } from './markdown/document-of';
import { OPEN_TAG } from './markdown/markdown-document';
import { MathExtension } from './math/math-extension';
import { NearExtension } from './near/near-extension';
import { OPENED_AT_ONCE, openInSlices } from './opening/open-in-slices';
import { BLOCKS_WRITTEN_COMMAND } from './paste/large/paste-job';
import { PasteExtension } from './paste/paste-extension';
import { RawExtension } from './raw/raw-extension';
import { transformRootWhenChanged } from './root-transforms';
import { keepPlace } from './shown/keep-place';
import { SoftBreakNode } from './soft-break/soft-break-node';
import { SpellingExtension } from './spelling/spelling-extension';
import { ProseTableExtension } from './table/prose-table-extension';
import { PROSE_THEME } from './theme';
import { TypingExtension } from './typing/typing-extension';
import { TypographyExtension } from './typography/typography-extension';

export interface ProseSetting {
  /** The stored Markdown to begin with. */
  readonly markdown: string;
  readonly isReadOnly: boolean;
}

/** Everything the prose editor is made of, but for what React draws. */
export function proseExtension(setting: ProseSetting): AnyLexicalExtension {
  return defineExtension({
    name: 'goldsmith/prose',
    namespace: 'goldsmith-prose',
    theme: PROSE_THEME,
    editable: !setting.isReadOnly,
    // Lexical goes on from the last sound state; throwing here would take the page down with the writer's text.
    onError: (error) => globalThis.reportError(error),
    nodes: () => [SoftBreakNode],
    dependencies: [
      configExtension(RichTextExtension, {
        escapeFormatTriggers: { code: { onlyAtBoundary: true, enter: true, click: true, arrow: true } },
      }),
      SessionHistoryExtension,
      HorizontalRuleExtension,
      // At once: the opening must not share its update, and its tag, with a first edit.
      configExtension(InitialStateExtension, { updateOptions: { tag: HISTORY_MERGE_TAG, discrete: true } }),
      ContainersExtension,
      ProseLinkExtension,
      ProseCodeExtension,
      MathExtension,
      RawExtension,
      FootnoteExtension,
      PictureExtension,
      ProseTableExtension,
      CodeColoursExtension,
      TypingExtension,
      TypographyExtension,
      SelectFirstExtension,
      CopyExtension,
      PasteExtension,
      SpellingExtension,
      NearExtension,
      ActionsExtension,
    ],
    $initialEditorState: (editor) => {
      $addUpdateTag(OPEN_TAG);
      // Where there is no window to keep awake, nobody would open the rest.
      const atOnce = typeof requestIdleCallback === 'function' ? OPENED_AT_ONCE : undefined;
      documentOf(editor).$open(setting.markdown, atOnce);
    },
    register: (editor) => {
      transformRootWhenChanged(editor);
      return mergeRegister(
        editor.registerUpdateListener((payload) => documentOf(editor).forgetChanged(payload)),
        openInSlices(editor, documentOf(editor)),
        keepPlace(editor),
        editor.registerRootListener((root) => {
          if (root !== null) {
            keepCaretFromReact(root);
          }
        }),
        editor.registerCommand(
          BLOCKS_WRITTEN_COMMAND,
          (blocks) => {
            for (const { key, block, markdown } of blocks) {
              documentOf(editor).know(key, block, markdown);
            }
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
      );
    },
  });
}
