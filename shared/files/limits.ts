import { LARGEST_PICTURE } from '../media/picture-header';
import { LARGEST_SUBMISSION } from '../protocol/limits';

/** How the name of every such file ends. */
export const FILE_ENDING = '.goldsmith';

/** What a file that travels by stick may hold at most; checked before anything of it is read. */
export const fileLimits = {
  /** One byte less than what a stick formatted as FAT32 takes. */
  fileBytes: 4 * 1024 * 1024 * 1024 - 1,
  manifestBytes: 16 * 1024 * 1024,
  sealBytes: 1_024,
  changes: 50_000,
  bundles: 1_000,
  answers: 20_000,
  submissions: 10_000,
  pictures: 20_000,
  submissionBytes: LARGEST_SUBMISSION,
  pictureBytes: LARGEST_PICTURE,
} as const;
