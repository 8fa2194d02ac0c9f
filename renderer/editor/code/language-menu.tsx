import { $isCodeNode } from '@lexical/code-core';
import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { codeLanguage } from '../../markdown/code-languages';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { COMMON_LANGUAGES, languageName } from './common-languages';

export interface LanguageMenuProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  /** The word on the fence; '' is plain text. */
  readonly language: string;
}

/** The language of a block of code. */
export function LanguageMenu({ editor, nodeKey, language }: LanguageMenuProps): ReactNode {
  const isListed =
    language === '' || COMMON_LANGUAGES.some(({ id }) => codeLanguage(id) === codeLanguage(language));
  const groups = [
    [
      { id: PLAIN, label: 'Plain text' },
      ...(isListed ? [] : [{ id: language, label: languageName(language) }]),
    ],
    COMMON_LANGUAGES.map(({ id, label }) => ({ id, label })),
  ];
  return (
    <Menu
      label="Language of this code"
      trigger={
        <Button variant="quiet" size="sm" preventFocusOnPress className="font-sans">
          <span className="sr-only">Language: </span>
          {language === '' ? 'Plain text' : languageName(language)}
          <ChevronDown size={12} aria-hidden="true" />
        </Button>
      }
      groups={groups}
      onAction={(id) => {
        editor.update(
          () => {
            const code = $getNodeByKey(nodeKey);
            if ($isCodeNode(code)) {
              code.setLanguage(id === PLAIN ? undefined : id);
            }
          },
          { tag: HISTORY_PUSH_TAG },
        );
        setTimeout(() => editor.focus(), 0);
      }}
    />
  );
}

const PLAIN = 'plain-text';
