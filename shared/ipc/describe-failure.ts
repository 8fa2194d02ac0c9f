import { describeRefusal } from '../media/picture-header';
import type { IpcFailure } from './failure';

/** The sentence for a person: what happened, and what to do. */
export function describeFailure(failure: IpcFailure): string {
  switch (failure.kind) {
    case 'invalid-arguments':
    case 'unexpected':
      return 'Something went wrong inside Goldsmith. Your work is kept; try again, and restart the app if it stays so.';
    case 'not-found':
      return 'This task is no longer on this computer.';
    case 'read-only':
      return 'This task has been submitted and can no longer be changed.';
    case 'out-of-step':
      return 'The stored draft is ahead of this window. It is being saved again as a whole.';
    case 'storage':
      return describeStorage(failure.code);
    case 'offline':
      return 'The hub cannot be reached. Check the address and the network; your work stays on this computer.';
    case 'hub-refused':
      return `The hub said no: ${failure.detail}`;
    case 'not-signed-in':
      return 'Sign in first.';
    case 'blocked':
      return 'Something is still missing. The steps show what.';
    case 'reason-needed':
      return 'Something is untraced. Trace it, or say why you go on.';
    case 'picture-refused':
      return describeRefusal(failure.reason);
    case 'pictures-lost':
      return failure.pictures === 1
        ? 'A picture of this answer is no longer on this computer. Put it in again, or take it out.'
        : `${failure.pictures} pictures of this answer are no longer on this computer. Put them in again, or take them out.`;
    case 'too-large':
      return `The answers have ${megabytes(failure.bytes)}; a hub takes ${megabytes(failure.limit)}. Shorten the longest text.`;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function describeStorage(code: 'full' | 'read-only' | 'damaged' | 'other'): string {
  switch (code) {
    case 'full':
      return 'The disk is full. Your text is still in this window: free some space, and it is saved by itself.';
    case 'read-only':
      return 'The data folder cannot be written. Your text is still in this window: make the folder writable.';
    case 'damaged':
      return 'The data file is damaged. Your text is still in this window: copy it to a safe place, then restart.';
    case 'other':
      return 'Saving failed. Your text is still in this window; Goldsmith keeps trying.';
  }
}
