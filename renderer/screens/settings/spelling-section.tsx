import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { LANGUAGE_NAMES, type Language, languageSchema, wordSchema } from '#shared/domain/language';
import { proseAction } from '../../editor/shortcuts';
import { useSettings } from '../../stores/settings-store';
import { acceptWord, forgetWord } from '../../stores/spelling';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { SegmentedControl } from '../../ui/segmented-control';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { useKeyWords } from '../../ui/use-key-words';
import { SettingsRow, SettingsSection } from './settings-section';

const ON_OFF = [
  { value: 'on', label: 'On' },
  { value: 'off', label: 'Off' },
] as const;

const LANGUAGES = [
  { value: 'system', label: 'As the system' } as const,
  ...languageSchema.options.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
];

/** What texts are checked by, and the expert's own words. */
export function SpellingSection(): ReactNode {
  const spelling = useSettings((state) => state.settings.spelling);
  const change = useSettings((state) => state.change);
  const keys = useKeyWords(proseAction('spelling').keys ?? '');
  return (
    <SettingsSection title="Spelling and language">
      <SettingsRow
        name="Underline unknown words"
        note={`Checked on this computer.${keys === '' ? '' : ` ${keys} goes to the next one.`}`}
      >
        <SegmentedControl
          label="Underline unknown words"
          isLabelHidden
          segments={ON_OFF}
          value={spelling.isOn ? 'on' : 'off'}
          onChange={(value) => void change({ spelling: { ...spelling, isOn: value === 'on' } })}
        />
      </SettingsRow>
      <SettingsRow
        name="Usual language"
        note={`Where a task or its project says nothing else.${keys === '' ? '' : ` ${keys} changes it for one task.`}`}
      >
        <Select<Language | 'system'>
          label="Usual language"
          isLabelHidden
          className="w-48"
          options={LANGUAGES}
          value={spelling.language ?? 'system'}
          onChange={(value) =>
            void change({ spelling: { ...spelling, language: value === 'system' ? null : value } })
          }
        />
      </SettingsRow>
      <SettingsRow
        name="Typographic signs"
        note="Quotation marks, dashes, ellipses and French spaces as the language prints them, while typing. Undo gives the plain sign back."
      >
        <SegmentedControl
          label="Typographic signs"
          isLabelHidden
          segments={ON_OFF}
          value={spelling.typographic ? 'on' : 'off'}
          onChange={(value) => void change({ spelling: { ...spelling, typographic: value === 'on' } })}
        />
      </SettingsRow>
      <OwnWords words={spelling.words} />
    </SettingsSection>
  );
}

function OwnWords({ words }: { readonly words: readonly string[] }): ReactNode {
  const [typed, setTyped] = useState('');
  const word = wordSchema.safeParse(typed.trim());
  const add = (): void => {
    if (word.success) {
      acceptWord(word.data);
      setTyped('');
    }
  };
  return (
    <div className="flex flex-col gap-3 px-5 py-4">
      <div>
        <p className="font-medium">My words</p>
        <p className="text-ink-soft text-xs">
          {words.length === 0
            ? 'Words that you add, here or at an unknown word, are never underlined.'
            : 'Never underlined, in any task.'}
        </p>
      </div>
      <form
        className="flex items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label="New word"
          isLabelHidden
          placeholder="New word"
          value={typed}
          onChange={setTyped}
          className="w-64"
        />
        <Button type="submit" isDisabled={!word.success}>
          Add
        </Button>
      </form>
      {words.length > 0 && (
        <ul aria-label="My words" className="flex max-h-60 flex-wrap gap-1.5 overflow-y-auto">
          {words.toReversed().map((one) => (
            <li
              key={one}
              className="flex items-center gap-0.5 rounded-sm border border-line bg-canvas ps-2 text-sm"
            >
              <span className="max-w-80 truncate">{one}</span>
              <IconButton
                size="sm"
                label={`Remove ${one}`}
                icon={<X size={12} aria-hidden="true" />}
                onPress={() => forgetWord(one)}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
