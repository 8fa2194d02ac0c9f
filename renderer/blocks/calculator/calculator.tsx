import { type KeyboardEvent, type ReactNode, type Ref, useMemo } from 'react';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { calculate } from './calculate';

export interface CalculatorProps {
  readonly expression: string;
  readonly onChange: (expression: string) => void;
  /** What the button that takes the result is called: "Attach to claim 2". */
  readonly takeLabel: string;
  readonly takeKeys: string;
  readonly onTake: (expression: string, result: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Formulas with units, worked out while they are written. */
export function Calculator(props: CalculatorProps): ReactNode {
  const { expression, onChange, takeLabel, takeKeys, onTake, ref } = props;
  const calculation = useMemo(() => calculate(expression), [expression]);
  const canTake = calculation.ok && calculation.result !== '';
  const onKeyDown = (event: KeyboardEvent): void => {
    // One line is enough for most; Shift+Enter begins another.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (calculation.ok && canTake) {
        onTake(expression, calculation.result);
      }
    }
  };
  return (
    <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto px-4 py-3">
      <TextArea
        {...(ref === undefined ? {} : { ref })}
        label="Formula"
        description="With units and names: weight = 70 kg, then 1.2 g / (weight * 24 h) in mg/kg/h"
        minLines={2}
        maxLines={8}
        value={expression}
        onChange={onChange}
        onKeyDown={onKeyDown}
        className="[&_textarea]:font-mono"
      />
      <div className="flex min-h-8 flex-wrap items-center gap-3">
        <output aria-label="Result" className="min-w-0 grow">
          {calculation.ok ? (
            calculation.result !== '' && (
              <span className="font-mono font-semibold text-ink text-lg">= {calculation.result}</span>
            )
          ) : (
            <span className="text-sm text-warn">{calculation.message}</span>
          )}
        </output>
        <Button
          size="sm"
          keys={takeKeys}
          isDisabled={!canTake}
          onPress={() => calculation.ok && onTake(expression, calculation.result)}
        >
          {takeLabel}
        </Button>
      </div>
    </div>
  );
}
