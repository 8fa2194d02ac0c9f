const numbers = new Intl.NumberFormat('en');

/** A whole number with its thousands apart, as sentences show it: '10,000'. */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** A number with its noun: '1 task', '10,000 tasks'. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}
