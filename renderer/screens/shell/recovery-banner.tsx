import type { ReactNode } from 'react';
import { useRecovery } from '../../stores/recovery-store';
import { Banner } from '../../ui/banner';
import { describeRecovery } from './recovery-words';

/** Says once, until it is dismissed, what became of a damaged store. */
export function RecoveryBanner(): ReactNode {
  const recovery = useRecovery((state) => state.recovery);
  const dismiss = useRecovery((state) => state.dismiss);
  return recovery === null ? null : (
    <Banner
      tone={recovery.behind > 0 || recovery.drafts === 0 ? 'bad' : 'warn'}
      title="The file in which Goldsmith keeps your work was damaged"
      className="rounded-none border-x-0 border-t-0"
      onDismiss={() => void dismiss()}
    >
      {describeRecovery(recovery)} The damaged file is kept beside the new one, under a dated name.
    </Banner>
  );
}
