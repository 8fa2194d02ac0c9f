import { Check, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TextId } from '#shared/lib/ids';
import { SegmentedControl } from '../../ui/segmented-control';
import { Select } from '../../ui/select';
import type { NamedText } from '../step-component';

export interface TextSwitchProps {
  readonly texts: readonly NamedText[];
  readonly current: TextId;
  readonly isDone: (text: TextId) => boolean;
  /** The checks have something to say about it. */
  readonly isWanting: (text: TextId) => boolean;
  readonly onChange: (text: TextId) => void;
}

/** More names than this, in characters together, do not stand side by side. */
const FITS_ONE_LINE = 48;

/** Which text is being labelled, and which are done. */
export function TextSwitch({ texts, current, isDone, isWanting, onChange }: TextSwitchProps): ReactNode {
  const choose = (id: string): void => {
    const text = texts.find((one) => one.id === id);
    if (text !== undefined) {
      onChange(text.id);
    }
  };
  const iconOf = (id: TextId): ReactNode =>
    isDone(id) ? (
      <Check size={12} strokeWidth={2.5} aria-label="done" className="text-good" />
    ) : isWanting(id) ? (
      <CircleAlert size={12} aria-label="not finished" className="text-bad" />
    ) : null;
  const common = { label: 'Text that is labelled', isLabelHidden: true, value: current as string };
  return texts.reduce((sum, { name }) => sum + name.length, 0) <= FITS_ONE_LINE ? (
    <SegmentedControl
      {...common}
      segments={texts.map(({ id, name }) => ({
        value: id as string,
        label: name,
        icon: iconOf(id),
      }))}
      onChange={choose}
    />
  ) : (
    <Select
      {...common}
      options={texts.map(({ id, name }) => ({
        value: id as string,
        label: name,
        note: isDone(id) ? 'done' : 'not finished',
      }))}
      onChange={choose}
    />
  );
}
