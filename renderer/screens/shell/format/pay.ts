import type { Pay } from '#shared/domain/task';

interface CurrencyFormat {
  readonly format: Intl.NumberFormat;
  /** Minor units in one unit of the currency: 100 for dollars, 1 for yen, 1,000 for dinars. */
  readonly minorUnits: number;
}

const formats = new Map<string, CurrencyFormat>();

/** Making a number format is slow, and a list shows hundreds of amounts in one or two currencies. */
function formatOf(currency: string): CurrencyFormat {
  const known = formats.get(currency);
  if (known !== undefined) {
    return known;
  }
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const made = { format, minorUnits: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
  formats.set(currency, made);
  return made;
}

/** Pay as people write it: '$45.00', '¥4,500'. */
export function formatPay(pay: Pay): string {
  const { format, minorUnits } = formatOf(pay.currency);
  return format.format(pay.amount / minorUnits);
}
