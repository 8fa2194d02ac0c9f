import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { FlagDraft } from '#shared/steps/flag/flag-answer';
import type { FlagConfig } from '#shared/steps/flag/flag-config';
import { focusChips, OptionChips } from '../../blocks/option-chips/option-chips';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import { spotOf } from '../finding-spot';
import { findingProp } from '../findings-at';
import { type FlagPart, firstOpenPart, partAfter } from './flag-changes';

export interface FlagEditorProps {
  readonly config: FlagConfig;
  readonly flag: FlagDraft;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  /** The flag was just made: the keyboard goes on here. */
  readonly takesFocus: boolean;
  readonly onChange: (change: Partial<FlagDraft>) => void;
  /** Back to the text. */
  readonly onDone: () => void;
}

const LABELS = {
  category: 'Category',
  severity: 'Severity',
  wrong: 'What is wrong',
  right: 'What would be right',
  standard: 'By which standard',
} as const;

/** More options than this are chosen from a list. */
const MOST_CHIPS = 14;

/** What is said about a flag. Each answer leads the keyboard on to the next; after the last, back to the text. */
export function FlagEditor(props: FlagEditorProps): ReactNode {
  const { config, flag, readOnly, findings, takesFocus, onChange, onDone } = props;
  const places = useRef(new Map<FlagPart, HTMLElement>());
  const focusPart = (part: FlagPart | null): void => {
    const place = part === null ? undefined : places.current.get(part);
    if (place === undefined) {
      onDone();
    } else if (place.matches('textarea')) {
      place.focus();
    } else {
      const button = place.querySelector<HTMLElement>('button:not([data-chip])');
      if (button === null) {
        focusChips(place);
      } else {
        button.focus();
      }
    }
  };
  const begin = useEffectEvent(() => focusPart(firstOpenPart(config, flag)));
  useEffect(() => {
    if (takesFocus) {
      begin();
    }
  }, [takesFocus]);
  const setPlace = (part: FlagPart) => (element: HTMLElement | null) => {
    if (element === null) {
      places.current.delete(part);
    } else {
      places.current.set(part, element);
    }
  };
  const pick = (part: FlagPart, value: string): void => {
    onChange({ [part]: value });
    focusPart(partAfter(config, part));
  };
  const onTextKey = (event: KeyboardEvent, part: FlagPart): void => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      focusPart(partAfter(config, part));
    }
  };
  const nameOf = (part: 'wrong' | 'right' | 'standard'): string =>
    config[part] === 'required' ? LABELS[part] : `${LABELS[part]} (if you can say)`;

  const choice = (part: 'category' | 'severity', options: FlagConfig['categories']): ReactNode => (
    <div data-spot={spotOf(['flags', flag.id, part])} ref={setPlace(part)}>
      {options.length > MOST_CHIPS ? (
        <Select
          label={LABELS[part]}
          options={options.map(({ id, label, meaning }) => ({ value: id, label, note: meaning }))}
          value={flag[part]}
          isDisabled={readOnly}
          onChange={(value) => pick(part, value)}
          {...findingProp(findings, 'flags', flag.id, part)}
        />
      ) : (
        <OptionChips
          label={LABELS[part]}
          options={options}
          chosen={flag[part] === null ? [] : [flag[part]]}
          isReadOnly={readOnly}
          onPick={(value) => pick(part, value)}
          {...findingProp(findings, 'flags', flag.id, part)}
        />
      )}
    </div>
  );
  const text = (part: 'wrong' | 'right' | 'standard'): ReactNode => (
    <div data-spot={spotOf(['flags', flag.id, part])}>
      <TextArea
        ref={setPlace(part)}
        label={nameOf(part)}
        minLines={1}
        maxLines={8}
        value={flag[part]}
        isReadOnly={readOnly}
        onChange={(value) => onChange({ [part]: value })}
        onKeyDown={(event) => onTextKey(event, part)}
        {...findingProp(findings, 'flags', flag.id, part)}
      />
    </div>
  );
  return (
    <div className="flex flex-col gap-3">
      {choice('category', config.categories)}
      {choice('severity', config.severities)}
      {config.wrong !== 'none' && text('wrong')}
      {config.right !== 'none' && text('right')}
      {config.standard !== 'none' &&
        (config.standards.length === 0 ? (
          text('standard')
        ) : (
          <div data-spot={spotOf(['flags', flag.id, 'standard'])} ref={setPlace('standard')}>
            <Select
              label={nameOf('standard')}
              options={config.standards.map((standard) => ({ value: standard, label: standard }))}
              value={flag.standard === '' ? null : flag.standard}
              isDisabled={readOnly}
              onChange={(standard) => onChange({ standard })}
              {...findingProp(findings, 'flags', flag.id, 'standard')}
            />
          </div>
        ))}
    </div>
  );
}
