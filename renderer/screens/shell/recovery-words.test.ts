import { expect, test } from 'vitest';
import { formatMoment } from './format/moment';
import { describeRecovery } from './recovery-words';

const snapshotAt = Date.UTC(2026, 10, 30, 14, 5);

test.each([
  [
    { snapshotAt, drafts: 12, behind: 0 },
    /the copy of .+ and what could still be read: all 12 drafts are as they were/,
  ],
  [{ snapshotAt, drafts: 1, behind: 0 }, /: your draft is as it was last saved\.$/],
  [{ snapshotAt, drafts: 3, behind: 1 }, /: 1 of 3 drafts may lack what was written last\.$/],
  [
    { snapshotAt: null, drafts: 2, behind: 0 },
    /^It was brought back from what could still be read: all 2 drafts/,
  ],
  [{ snapshotAt, drafts: 0, behind: 0 }, /nothing newer could be read\.$/],
  [{ snapshotAt: null, drafts: 0, behind: 0 }, /begins anew, and the hub sends your tasks again\.$/],
])('%o is said in one sentence', (recovery, words) => {
  const said = describeRecovery({ at: 0, ...recovery });
  expect(said).toMatch(words);
  expect(said.includes(formatMoment(snapshotAt))).toBe(recovery.snapshotAt !== null);
});
