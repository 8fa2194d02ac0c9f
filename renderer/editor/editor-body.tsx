import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type ReactNode, useEffect, useImperativeHandle } from 'react';
import { classNames } from '../ui/class-names';
import { useWritingModes } from './appearance/use-writing-modes';
import { useCodeWrapping } from './code/code-wrapping';
import { ContextMenu } from './context-menu/context-menu';
import { createHandle } from './editor-handle';
import { FindPlace } from './find/find-place';
import { usePictureDesk } from './image/use-picture-desk';
import { useLinkClicks } from './link/use-link-clicks';
import { documentOf } from './markdown/document-of';
import { OpeningNote } from './opening/opening-note';
import { BlockChip } from './panels/block-chip';
import { EditorPanels } from './panels/editor-panels';
import { PasteNote } from './paste/paste-note';
import type { ProseEditorProps } from './prose-editor-handle';
import { useChangedQuotes } from './quotes/use-changed-quotes';
import { useQuoteJump } from './quotes/use-quote-jump';
import { TextBox } from './shown/text-box';
import { SlashMenu } from './slash-menu/slash-menu';
import { SourceView } from './source-view/source-view';
import { useSourceView } from './source-view/use-source-view';
import { SpellingMenu } from './spelling/spelling-menu';
import { StatusLine } from './status/status-line';
import { CompactToolbar } from './toolbar/compact-toolbar';
import { FullToolbar } from './toolbar/full-toolbar';
import { useChangeListener } from './use-change-listener';
import { useIsEmpty } from './use-is-empty';
import { useKeptCaret } from './use-kept-caret';
import { useReplacedText } from './use-replaced-text';

/** The editor within its Lexical context: toolbar, text box, and what floats over the text. */
export function EditorBody(props: ProseEditorProps): ReactNode {
  const {
    label,
    placeholder,
    dress = 'full',
    readOnly = false,
    onOpenLink = openOutside,
    onQuoteClick,
    ref,
  } = props;
  const [editor] = useLexicalComposerContext();
  const isEmpty = useIsEmpty(editor);
  const isCompact = dress === 'compact';
  const prose = classNames('prose', isCompact && 'prose-compact');

  useChangeListener(editor, props.onChange);
  usePictureDesk(editor);
  useLinkClicks(editor, onOpenLink, onQuoteClick);
  useQuoteJump(editor, onQuoteClick);
  useChangedQuotes(editor, props.changedQuotes ?? '');
  const source = useSourceView(editor, props.version);
  const { handleOver } = source;
  useImperativeHandle(ref, () => handleOver(createHandle(editor, documentOf(editor))), [editor, handleOver]);
  useReplacedText(editor, props);
  useWritingModes(editor, !isCompact);
  const wrapsCode = useCodeWrapping(editor);
  useEffect(() => editor.setEditable(!readOnly), [editor, readOnly]);
  useKeptCaret(editor);

  return (
    <div
      className={classNames(
        'prose-editor',
        isCompact ? 'is-compact' : 'is-full',
        readOnly && 'is-read-only',
        source.open !== null && 'is-source',
      )}
    >
      {source.open !== null && (
        <SourceView
          {...source.open}
          label={label}
          isCompact={isCompact}
          onChange={props.onChange}
          onLeave={source.leave}
          onEditor={source.setEditor}
          onFocus={props.onFocus}
          onBlur={props.onBlur}
        />
      )}
      <div className="prose-editor-head">
        {!isCompact && !readOnly && <FullToolbar editor={editor} label={label} />}
        {source.open === null && <FindPlace editor={editor} label={label} isMain={!isCompact} />}
      </div>
      <div className="prose-editor-page">
        <TextBox
          editor={editor}
          label={label}
          placeholder={placeholder}
          className={classNames(prose, 'prose-editor-text')}
          onFocus={props.onFocus}
          onBlur={props.onBlur}
        />
        {isEmpty && placeholder !== undefined && (
          <div aria-hidden="true" className={classNames(prose, 'prose-editor-placeholder')}>
            {placeholder}
          </div>
        )}
        <OpeningNote editor={editor} />
        {!readOnly && <BlockChip editor={editor} wrapsCode={wrapsCode} />}
        {!readOnly && <SlashMenu editor={editor} />}
        {!readOnly && <ContextMenu editor={editor} wrapsCode={wrapsCode} onOpenLink={onOpenLink} />}
        {!readOnly && <SpellingMenu editor={editor} />}
        {!readOnly && <PasteNote editor={editor} />}
        {!readOnly && <EditorPanels editor={editor} onOpenLink={onOpenLink} />}
      </div>
      <StatusLine editor={editor} label={label} documentKey={props.documentKey} />
      {isCompact && !readOnly && <CompactToolbar editor={editor} label={label} />}
    </div>
  );
}

function openOutside(url: string): void {
  window.open(url, '_blank', 'noopener,noreferrer');
}
