const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** An amount of data in decimal units with up to three digits: '512 bytes', '1.4 MB', '120 MB'. */
export function formatBytes(bytes: number): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1_000;
    unit += 1;
  }
  const digits = unit === 0 || amount >= 99.5 ? 0 : 1;
  return `${amount.toFixed(digits)} ${UNITS[unit]}`;
}
