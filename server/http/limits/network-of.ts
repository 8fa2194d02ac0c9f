/**
 * Who is counted as one: an IPv4 address, or the /64 that an IPv6 address lies in, which is what one customer has at least.
 * @param address as Node writes it, perhaps with a zone; an IPv4 address may come mapped into IPv6
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) {
    return mapped ?? address;
  }
  const [before = '', after] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const start = before === '' ? [] : before.split(':');
  const end = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  const groups = after === undefined ? start : [...start, ...zeros, ...end];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
