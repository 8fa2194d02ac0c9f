import { $isCodeNode } from '@lexical/code-core';
import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../../ui/button';
import { MenuList } from '../../ui/menu';
import { SearchField } from '../../ui/search-field';
import { useGrowingCount } from '../../ui/use-growing-count';
import { findLanguages, languageName, OFFERED_LANGUAGES } from './offered-languages';

export interface LanguageMenuProps {
  readonly editor: LexicalEditor;
  readonly nodeKey: NodeKey;
  /** The word on the fence; '' is plain text. */
  readonly language: string;
}

/** The language of a block of code, and the way to another one. */
export function LanguageMenu({ editor, nodeKey, language }: LanguageMenuProps): ReactNode {
  return (
    <MenuTrigger>
      <Button variant="quiet" size="sm" preventFocusOnPress className="font-sans">
        <span className="sr-only">Language: </span>
        {language === '' ? 'Plain text' : languageName(language)}
        <ChevronDown size={12} aria-hidden="true" />
      </Button>
      <Popover
        offset={4}
        className="appear max-h-80! w-60 overflow-auto rounded-md border border-line bg-raised shadow-md"
      >
        <Languages
          language={language}
          onChoose={(id) => {
            editor.update(
              () => {
                const code = $getNodeByKey(nodeKey);
                if ($isCodeNode(code)) {
                  code.setLanguage(id);
                }
              },
              { tag: HISTORY_PUSH_TAG },
            );
            setTimeout(() => editor.focus(), 0);
          }}
        />
      </Popover>
    </MenuTrigger>
  );
}

interface LanguagesProps {
  readonly language: string;
  readonly onChoose: (id: string | undefined) => void;
}

/** What is typed narrows the list down, Enter takes the one that is marked. */
function Languages({ language, onChoose }: LanguagesProps): ReactNode {
  const [words, setWords] = useState('');
  const drawn = useGrowingCount(OFFERED_LANGUAGES.length, SEEN_AT_ONCE);
  // What it is now stands first, so that nobody has to look for it.
  const current = { id: language, label: languageName(language), isChecked: true };
  const isSearch = words.trim() !== '';
  const plain = { id: PLAIN, label: 'Plain text', isChecked: language === '' };
  const first = [
    ...(isSearch || language === '' ? [] : [current]),
    ...('plain text'.startsWith(words.trim().toLowerCase()) ? [plain] : []),
  ];
  const found = findLanguages(words)
    .filter(({ id }) => isSearch || id !== language)
    .slice(0, isSearch ? undefined : drawn)
    .map(({ id, label }) => ({ id, label, isChecked: id === language }));
  return (
    <Autocomplete>
      <div className="sticky top-0 z-10 border-line border-b bg-raised p-1.5">
        <SearchField label="Search languages" size="sm" autoFocus value={words} onChange={setWords} />
      </div>
      <div className="p-1">
        <MenuList
          label="Language of this code"
          groups={[first, found].filter(({ length }) => length > 0)}
          onAction={(id) => onChoose(id === PLAIN ? undefined : id)}
        />
      </div>
    </Autocomplete>
  );
}

/** As the popover is high, with a few to spare. */
const SEEN_AT_ONCE = 14;
const PLAIN = 'plain-text';
