import type { ReactNode } from 'react';
import { NumberStepper } from '../../ui/number-stepper';
import { SegmentedControl } from '../../ui/segmented-control';
import { useKeyWords } from '../../ui/use-key-words';
import { proseAction } from '../shortcuts';
import type { WritingLooks } from '../writing-room';
import { FONTS } from './looks';

export interface AppearanceControlsProps {
  readonly looks: WritingLooks;
  readonly onLooks: (change: Partial<WritingLooks>) => void;
}

const CODE_LINES = [
  { value: 'scroll', label: 'Scroll' },
  { value: 'wrap', label: 'Wrap' },
] as const;

/** Font, size, width and line height of all written text, and what becomes of long lines of code. What is chosen is seen at once. */
export function AppearanceControls({ looks, onLooks }: AppearanceControlsProps): ReactNode {
  const { keys: wrapKeys = '' } = proseAction('wrapCode');
  const keys = useKeyWords(wrapKeys);
  const number = (name: 'size' | 'width' | 'lineHeight') => (value: number | null) => {
    if (value !== null) {
      onLooks({ [name]: value });
    }
  };
  return (
    <div className="flex flex-col gap-3">
      <SegmentedControl
        label="Font"
        segments={FONTS}
        value={looks.font}
        onChange={(font) => onLooks({ font })}
        size="sm"
      />
      <div className="flex flex-wrap gap-3">
        <NumberStepper label="Size" value={looks.size} onChange={number('size')} min={13} max={28} />
        <NumberStepper
          label="Characters per line"
          value={looks.width}
          onChange={number('width')}
          min={40}
          max={120}
          step={2}
        />
        <NumberStepper
          label="Line height"
          value={looks.lineHeight}
          onChange={number('lineHeight')}
          min={1.2}
          max={2.4}
          step={0.1}
        />
      </div>
      <SegmentedControl
        label="Long lines in code"
        description={`Wrap leaves out the line numbers${keys === '' ? '' : ` (${keys})`}.`}
        segments={CODE_LINES}
        value={looks.wrapsCode ? 'wrap' : 'scroll'}
        onChange={(value) => onLooks({ wrapsCode: value === 'wrap' })}
        size="sm"
      />
    </div>
  );
}
