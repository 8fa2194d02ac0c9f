import { Contrast, RotateCcw } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { IconButton } from '../../ui/icon-button';
import { type Adjustments, isUnadjusted, UNADJUSTED } from './adjustments';

export interface AdjustmentBarProps {
  readonly adjustments: Adjustments;
  readonly onChange: (adjustments: Adjustments) => void;
  /** As their actions are named. */
  readonly keys: { readonly invert: string; readonly reset: string };
}

const SLIDERS = [
  { name: 'brightness', label: 'Brightness', least: -100, most: 100 },
  { name: 'contrast', label: 'Contrast', least: -100, most: 100 },
  { name: 'window', label: 'Window', least: 2, most: 255 },
  { name: 'level', label: 'Level', least: 0, most: 255 },
] as const;

/** How the image is shown: sliders, inversion, and back to how it is. */
export function AdjustmentBar({ adjustments, onChange, keys }: AdjustmentBarProps): ReactNode {
  return (
    <fieldset className="@container flex items-center gap-x-3">
      <legend className="sr-only">Adjust how the picture is shown</legend>
      <div className="grid grow grid-cols-2 gap-x-4 gap-y-0.5 @2xl:grid-cols-4">
        {SLIDERS.map((slider) => (
          <Slider
            key={slider.name}
            {...slider}
            value={adjustments[slider.name]}
            onChange={(value) => onChange({ ...adjustments, [slider.name]: value })}
          />
        ))}
      </div>
      <span className="flex items-center">
        <IconButton
          label="Invert"
          size="sm"
          keys={keys.invert}
          icon={<Contrast size={14} aria-hidden="true" />}
          isSelected={adjustments.isInverted}
          onPress={() => onChange({ ...adjustments, isInverted: !adjustments.isInverted })}
        />
        <IconButton
          label="Reset the adjustments"
          size="sm"
          keys={keys.reset}
          icon={<RotateCcw size={14} aria-hidden="true" />}
          isDisabled={isUnadjusted(adjustments)}
          onPress={() => onChange(UNADJUSTED)}
        />
      </span>
    </fieldset>
  );
}

interface SliderProps {
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Slider({ label, least, most, value, onChange }: SliderProps): ReactNode {
  const id = useId();
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <label htmlFor={id} className="w-16 shrink-0 text-ink-soft text-xs">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={least}
        max={most}
        value={value}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        className="h-4 w-0 min-w-8 grow accent-(--accent)"
      />
      <span aria-hidden="true" className="w-7 shrink-0 text-end text-2xs text-ink-faint tabular-nums">
        {value}
      </span>
    </span>
  );
}
