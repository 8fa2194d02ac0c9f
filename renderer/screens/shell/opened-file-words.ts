import { describeFailure } from '#shared/ipc/describe-failure';
import type { OpenedFile } from '#shared/ipc/files';
import { countOf } from '#shared/lib/count';
import type { FileOutcome } from '../../stores/files-store';

/** What is said of a file that was opened: in passing when all went well, and until it is closed otherwise. */
export interface OutcomeWords {
  readonly isRefused: boolean;
  readonly title: string;
  readonly detail: string;
}

export function describeOutcome(outcome: FileOutcome): OutcomeWords {
  switch (outcome.kind) {
    case 'refused':
      return { isRefused: true, title: 'The file was not taken in', detail: outcome.reason };
    case 'failed':
      return {
        isRefused: true,
        title: 'The file could not be taken in',
        detail:
          outcome.failure.kind === 'storage'
            ? 'This computer could not store it. Free some space, then open the file again.'
            : describeFailure(outcome.failure),
      };
    case 'taken':
      return describeTaken(outcome);
  }
}

function describeTaken(taken: Extract<OpenedFile, { kind: 'taken' }>): OutcomeWords {
  const { bundles, receipts, returned, isNews } = taken;
  const parts = [
    ...(bundles > 0 ? [`${countOf(bundles, 'bundle')} of tasks ${bundles === 1 ? 'is' : 'are'} here.`] : []),
    ...(receipts > 0 ? [`The hub has confirmed ${countOf(receipts, 'submission')}.`] : []),
    ...(returned > 0 ? [`${countOf(returned, 'submission')} came back: the sync screen says why.`] : []),
  ];
  if (parts.length > 0) {
    return { isRefused: false, title: 'The file was taken in', detail: parts.join(' ') };
  }
  return isNews
    ? { isRefused: false, title: 'The file was taken in', detail: 'What the hub has for you is known now.' }
    : { isRefused: false, title: 'Nothing new in this file', detail: 'All of it was here already.' };
}
