import { Check, Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';

const NOTHING_KEYS = workspaceShortcuts['nothing-to-flag'].keys;

export interface NothingToFlagProps {
  readonly isSaid: boolean;
  readonly isAllowed: boolean;
  readonly readOnly: boolean;
  readonly onChange: (isSaid: boolean) => void;
}

/** While there is no flag: how to make one, and the decision that none is needed. */
export function NothingToFlag({ isSaid, isAllowed, readOnly, onChange }: NothingToFlagProps): ReactNode {
  return (
    <div className="flex flex-col items-start gap-3 px-6 py-4 text-ink-soft text-sm">
      {!isSaid && !readOnly && (
        <p className="text-pretty">
          Select a passage in the text and press{' '}
          <Kbd keys={workspaceShortcuts['flag-selection'].keys} isSpoken />. By keyboard: in the text,{' '}
          <Kbd keys="Enter" isSpoken /> chooses sentences, the arrows go on, <Kbd keys="Shift" isSpoken />{' '}
          extends.
        </p>
      )}
      {readOnly && <p>{isSaid ? 'Nothing was found that had to be flagged.' : 'There are no flags.'}</p>}
      {isAllowed && !readOnly && (
        <Button
          variant={isSaid ? 'primary' : 'secondary'}
          icon={isSaid ? <Check size={15} aria-hidden="true" /> : <Flag size={15} aria-hidden="true" />}
          keys={NOTHING_KEYS}
          aria-pressed={isSaid}
          onPress={() => onChange(!isSaid)}
        >
          Nothing to flag
        </Button>
      )}
      {isSaid && !readOnly && <p>You have looked through it, and nothing has to be flagged.</p>}
    </div>
  );
}
