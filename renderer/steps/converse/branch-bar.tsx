import { GitBranch, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Branch } from '#shared/steps/converse/converse-kind';
import { IconButton } from '../../ui/icon-button';
import { SegmentedControl } from '../../ui/segmented-control';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';

export interface BranchBarProps {
  readonly branches: readonly Branch[];
  readonly current: Branch;
  readonly readOnly: boolean;
  readonly onBranch: (id: string) => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

/** More branches than this are chosen from a list. */
const FIT_IN_A_ROW = 4;

/** The branches of a conversation; out of sight while there is only one. */
export function BranchBar(props: BranchBarProps): ReactNode {
  const { branches, current, readOnly, onBranch, onRename, onRemove } = props;
  if (branches.length === 1) {
    return null;
  }
  const names = branches.map(({ id, name }) => ({ value: id, label: name === '' ? 'Without a name' : name }));
  const common = { label: 'Branch', isLabelHidden: true, value: current.id, onChange: onBranch };
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-2">
      <GitBranch size={15} aria-hidden="true" className="text-ink-faint" />
      {branches.length <= FIT_IN_A_ROW ? (
        <SegmentedControl {...common} size="sm" segments={names} />
      ) : (
        <Select {...common} options={names} />
      )}
      {!readOnly && (
        <>
          <TextField
            label="Name of this branch"
            isLabelHidden
            maxLength={100}
            className="w-44"
            value={current.name}
            onChange={onRename}
          />
          <IconButton
            label="Remove this branch"
            size="sm"
            icon={<Trash2 size={14} aria-hidden="true" />}
            onPress={onRemove}
          />
        </>
      )}
    </div>
  );
}
