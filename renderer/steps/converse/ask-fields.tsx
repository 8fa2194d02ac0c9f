import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { Ask, ConverseConfig } from '#shared/steps/converse/converse-kind';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { CheckboxGroup } from '../../ui/checkbox-group';
import { TextField } from '../../ui/text-field';
import { ToggleButton } from '../../ui/toggle-button';
import { spotOf } from '../finding-spot';
import { findingProp, findingsAt } from '../findings-at';

export interface AskFieldsProps {
  readonly asks: Ask | null;
  readonly missing: ConverseConfig['missing'];
  readonly path: readonly (string | number)[];
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onChange: (asks: Ask | null) => void;
}

/** Whether a turn of the agent is a question, what it asks for, and why the agent cannot do without. */
export function AskFields({ asks, missing, path, readOnly, findings, onChange }: AskFieldsProps): ReactNode {
  if (readOnly && asks === null) {
    return null;
  }
  return (
    <div data-spot={spotOf(path)} className="mt-2 flex flex-col gap-2 border-line border-t pt-2">
      <ToggleButton
        size="sm"
        icon={<CircleHelp size={14} aria-hidden="true" />}
        isSelected={asks !== null}
        isDisabled={readOnly}
        className="self-start"
        onChange={(isQuestion) => onChange(isQuestion ? { what: '', why: '', covers: [] } : null)}
      >
        Asks for something
      </ToggleButton>
      <FindingList findings={findingsAt(findings, ...path)} />
      {asks !== null && (
        <div className="flex flex-wrap gap-3 [&>*]:min-w-60 [&>*]:flex-1">
          <div data-spot={spotOf([...path, 'what'])}>
            <TextField
              label="What it asks for"
              value={asks.what}
              isReadOnly={readOnly}
              maxLength={2_000}
              onChange={(what) => onChange({ ...asks, what })}
              {...findingProp(findings, ...path, 'what')}
            />
          </div>
          <div data-spot={spotOf([...path, 'why'])}>
            <TextField
              label="Why it must know"
              value={asks.why}
              isReadOnly={readOnly}
              maxLength={2_000}
              onChange={(why) => onChange({ ...asks, why })}
              {...findingProp(findings, ...path, 'why')}
            />
          </div>
          {missing.length > 0 && (
            <CheckboxGroup
              label="What of the missing it brings to light"
              options={missing.map(({ id, label }) => ({ value: id, label }))}
              values={asks.covers}
              isDisabled={readOnly}
              onChange={(covers) => onChange({ ...asks, covers })}
            />
          )}
        </div>
      )}
    </div>
  );
}
