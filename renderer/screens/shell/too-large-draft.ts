import { LARGEST_DRAFT } from '#shared/protocol/limits';
import { formatBytes } from './format/bytes';

/** What is said of a draft that is too large for a copy at the hub, wherever that is said. */
export const TOO_LARGE = `It is larger than the ${formatBytes(LARGEST_DRAFT)} that a copy at the hub may have. It is saved on this computer, and you can go on and submit it from here, but your other devices do not get it.`;
