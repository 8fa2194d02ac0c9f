import { SquareDashedMousePointer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Finding } from '#shared/domain/finding';
import { type Claim, regionName } from '#shared/steps/inspect/claims';
import type { ClaimVerdict, MarkedRegion, RegionId } from '#shared/steps/inspect/inspect-answer';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { OptionChips } from '../../blocks/option-chips/option-chips';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Button } from '../../ui/button';
import { SegmentedControl } from '../../ui/segmented-control';
import { TextArea } from '../../ui/text-area';
import { spotOf } from '../finding-spot';
import { findingProp, findingsAt } from '../findings-at';
import { CLAIM_VALUES } from './claim-values';

export interface ClaimEditorProps {
  readonly claim: Claim;
  readonly regions: readonly MarkedRegion[];
  /** Whether a false claim must be put right. */
  readonly putsRight: boolean;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onChange: (change: Partial<ClaimVerdict>) => void;
  readonly onLink: (region: RegionId, isLinked: boolean) => void;
  readonly onMark: () => void;
}

/** What the expert says to a claim: its truth, what would be right, what it rests on, and a note. */
export function ClaimEditor(props: ClaimEditorProps): ReactNode {
  const { claim, regions, readOnly, findings, onChange, onLink, onMark } = props;
  const { id, verdict } = claim;
  const here = regions.filter(({ image }) => image === claim.image);
  return (
    <>
      <SegmentedControl
        label="Is it so?"
        isLabelHidden
        segments={CLAIM_VALUES.map(({ value, label, keys }) => ({ value, label, keys }))}
        value={verdict.value}
        isDisabled={readOnly}
        onChange={(value) => onChange({ value })}
        {...findingProp(findings, 'verdicts', id)}
      />
      {verdict.value === 'false' && (
        <div data-spot={spotOf(['verdicts', id, 'right'])}>
          <TextArea
            label={props.putsRight ? 'What would be right? (required)' : 'What would be right?'}
            minLines={1}
            maxLines={8}
            value={verdict.right}
            isReadOnly={readOnly}
            onChange={(right) => onChange({ right })}
            {...findingProp(findings, 'verdicts', id, 'right')}
          />
        </div>
      )}
      <div data-spot={spotOf(['verdicts', id, 'regions'])} className="flex flex-col items-start gap-1.5">
        {here.length > 0 && (
          <OptionChips
            label="Rests on"
            isMany
            options={here.map((region) => ({ id: region.id, label: regionName(region, regions) }))}
            chosen={verdict.regions}
            isReadOnly={readOnly}
            onPick={(chosen) => {
              const region = here.find((one) => one.id === chosen);
              if (region !== undefined) {
                onLink(region.id, !verdict.regions.includes(region.id));
              }
            }}
          />
        )}
        {!readOnly && (
          <Button
            size="sm"
            variant="quiet"
            keys={workspaceShortcuts['mark-claim'].keys}
            icon={<SquareDashedMousePointer size={13} aria-hidden="true" />}
            onPress={onMark}
          >
            Mark in the picture
          </Button>
        )}
        <FindingList findings={findingsAt(findings, 'verdicts', id, 'regions')} />
      </div>
      {(!readOnly || verdict.note !== '') && (
        <TextArea
          label="Note"
          minLines={1}
          maxLines={8}
          value={verdict.note}
          isReadOnly={readOnly}
          onChange={(note) => onChange({ note })}
        />
      )}
    </>
  );
}
