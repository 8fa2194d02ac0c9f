/** The most bytes that a submission may have: 16 MiB, a hundred times the longest answer anyone has written so far. */
export const LARGEST_SUBMISSION = 16 * 1024 * 1024;
