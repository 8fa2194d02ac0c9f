import { BookPlus, Languages, LoaderCircle, SpellCheck } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { LANGUAGE_NAMES, type Language, languageSchema } from '#shared/domain/language';
import { classNames } from '../../ui/class-names';
import { spellingSetting } from './spelling-store';
import { useSuggestions } from './use-suggestions';

export interface WordMenuProps {
  /** Where it opens; the window's corner when the text has no caret. */
  readonly place: Range | null;
  /** The unknown word; empty when there is none. */
  readonly word: string;
  readonly onUse: (suggestion: string) => void;
  readonly onClose: () => void;
}

/** Suggestions for an unknown word, a way to call it right, and the language that it is held against. */
export function WordMenu({ place, word, onUse, onClose }: WordMenuProps): ReactNode {
  const anchor = useRef<HTMLSpanElement>(null);
  const [isPlaced, setPlaced] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  useEffect(() => {
    placeAnchor(anchor.current, place);
    setPlaced(true);
  }, [place]);
  return (
    <>
      <span ref={anchor} aria-hidden="true" className="pointer-events-none absolute" />
      <Popover
        aria-label="Spelling"
        triggerRef={anchor}
        isOpen={isPlaced}
        placement="bottom start"
        offset={4}
        onOpenChange={(isOpen) => {
          if (!isOpen) {
            onClose();
          }
        }}
        className="appear min-w-52 rounded-md border border-line bg-raised p-1 text-ink shadow-md"
      >
        {isChoosing ? (
          <LanguageItems onClose={onClose} />
        ) : (
          <WordItems word={word} onUse={onUse} onClose={onClose} onChoose={() => setChoosing(true)} />
        )}
      </Popover>
    </>
  );
}

interface WordItemsProps {
  readonly word: string;
  readonly onUse: (suggestion: string) => void;
  readonly onClose: () => void;
  readonly onChoose: () => void;
}

function WordItems({ word, onUse, onClose, onChoose }: WordItemsProps): ReactNode {
  const { language, onAccept, onLanguage } = spellingSetting.getState();
  const suggestions = useSuggestions(word);
  const note = noteFor(word, language, suggestions);
  const [hasGoneOn, setGoneOn] = useState(false);
  const goOn = (): void => setGoneOn(hasGoneOn || suggestions === null);
  return (
    <Menu
      // What was looked for comes later: the first of it then has the keyboard, unless somebody has gone on by then, whose
      // next key would choose something else.
      key={suggestions === null || hasGoneOn ? 'waiting' : 'ready'}
      aria-label={word === '' ? 'Spelling' : `Spelling of ${word}`}
      autoFocus="first"
      className="outline-none"
    >
      <MenuSection aria-label="Suggestions">
        {note !== null && (
          <MenuItem id="note" textValue={note.text} onAction={onClose} className={item('text-ink-soft')}>
            {note.isBusy ? (
              <LoaderCircle size={14} aria-hidden="true" className="animate-spin" />
            ) : (
              <SpellCheck size={14} aria-hidden="true" />
            )}
            {note.text}
          </MenuItem>
        )}
        {(suggestions ?? []).map((suggestion) => (
          <MenuItem
            key={suggestion}
            id={`use ${suggestion}`}
            textValue={suggestion}
            onAction={() => onUse(suggestion)}
            className={item('font-medium')}
          >
            {suggestion}
          </MenuItem>
        ))}
      </MenuSection>
      <Separator className="my-1 h-px bg-line" />
      {word !== '' && onAccept !== null && (
        <MenuItem
          id="accept"
          textValue={`Add ${word} to my words`}
          onFocus={goOn}
          onAction={() => {
            onAccept(word);
            onClose();
          }}
          className={item()}
        >
          <BookPlus size={14} aria-hidden="true" className="text-ink-soft" />
          Add “{word}” to my words
        </MenuItem>
      )}
      {language !== null && onLanguage !== null && (
        <MenuItem
          id="language"
          onFocus={goOn}
          textValue={`Language: ${LANGUAGE_NAMES[language]}`}
          shouldCloseOnSelect={false}
          onAction={onChoose}
          className={item()}
        >
          <Languages size={14} aria-hidden="true" className="text-ink-soft" />
          {LANGUAGE_NAMES[language]} …
        </MenuItem>
      )}
    </Menu>
  );
}

function LanguageItems({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { language, onLanguage } = spellingSetting.getState();
  return (
    <Menu
      aria-label="Language of this task"
      autoFocus="first"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={language === null ? [] : [language]}
      onAction={(key) => {
        onLanguage?.(key as Language);
        onClose();
      }}
      className="outline-none"
    >
      {languageSchema.options.map((option) => (
        <MenuItem key={option} id={option} className={item('data-selected:font-medium')}>
          {LANGUAGE_NAMES[option]}
        </MenuItem>
      ))}
    </Menu>
  );
}

function noteFor(
  word: string,
  language: Language | null,
  suggestions: readonly string[] | null,
): { readonly text: string; readonly isBusy: boolean } | null {
  if (language === null) {
    return { text: 'Spelling is off. The settings turn it on.', isBusy: false };
  }
  if (word === '') {
    return { text: 'No unknown words', isBusy: false };
  }
  if (suggestions === null) {
    return { text: 'Looking for suggestions …', isBusy: true };
  }
  return suggestions.length === 0 ? { text: 'No suggestions', isBusy: false } : null;
}

function item(more = ''): string {
  return classNames(
    'flex items-center gap-2 rounded-sm px-2 py-1.5 text-ink text-sm outline-none',
    'data-focused:bg-hover data-pressed:bg-press',
    more,
  );
}

function placeAnchor(anchor: HTMLElement | null, place: Range | null): void {
  const box = anchor?.offsetParent?.getBoundingClientRect();
  const rect = place?.getClientRects()[0] ?? place?.getBoundingClientRect();
  if (anchor !== null && rect !== undefined && box !== undefined) {
    anchor.style.left = `${rect.left - box.left}px`;
    anchor.style.top = `${rect.top - box.top}px`;
    anchor.style.width = `${Math.max(1, rect.width)}px`;
    anchor.style.height = `${rect.height}px`;
  }
}
