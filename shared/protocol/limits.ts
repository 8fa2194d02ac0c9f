/** The most bytes that a submission may have: 16 MiB, a hundred times the longest answer anyone has written so far. */
export const LARGEST_SUBMISSION = 16 * 1024 * 1024;
/** The most bytes that a version of a draft may have at the hub: 4 MiB, six times an answer of 100,000 words. */
export const LARGEST_DRAFT = 4 * 1024 * 1024;
