import type { ReactNode } from 'react';
import type { TextId } from '#shared/lib/ids';
import type { VerifyConfig } from '#shared/steps/verify/verify-config';
import { SegmentedControl } from '../../ui/segmented-control';
import type { NamedText } from '../step-component';
import { judgementOf, type Texts } from './verdict-changes';
import { VerdictIcon } from './verdict-looks';

export interface TextChoiceProps {
  readonly texts: readonly NamedText[];
  readonly judged: Texts;
  readonly config: VerifyConfig;
  readonly chosen: TextId;
  readonly onChoose: (text: TextId) => void;
}

/** Which text is being judged, with the verdicts so far. */
export function TextChoice({ texts, judged, config, chosen, onChoose }: TextChoiceProps): ReactNode {
  return (
    <div className="shrink-0 overflow-x-auto border-line border-b px-6 py-1.5">
      <SegmentedControl
        label="Text that is judged"
        isLabelHidden
        size="sm"
        segments={texts.map(({ id, name }) => {
          const { value } = judgementOf(judged, id);
          const said = value === null ? 'no verdict yet' : config.labels[value];
          return {
            value: id,
            label: name,
            icon: (
              <>
                <VerdictIcon value={value} />
                <span className="sr-only">{said}: </span>
              </>
            ),
          };
        })}
        value={chosen}
        onChange={onChoose}
      />
    </div>
  );
}
