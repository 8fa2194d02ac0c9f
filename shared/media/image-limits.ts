/** What a picture of a task may be at most. The pixels are what it takes in memory, four bytes each, once it is shown. */
export const imageLimits = {
  bytes: 64 * 1024 * 1024,
  side: 20_000,
  pixels: 100_000_000,
} as const;
