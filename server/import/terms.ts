import type { Terms } from '#shared/domain/task';
import { termsSchema } from '#shared/domain/task';
import { failure, type Result, success } from '#shared/lib/result';

/** What the operator said about the terms of all tasks of an import; what was left out takes the format's default. */
export interface StatedTerms {
  readonly minutes?: string | undefined;
  readonly pay?: string | undefined;
  readonly currency?: string | undefined;
  readonly difficulty?: string | undefined;
  readonly deadline?: string | undefined;
}

/** Reads stated terms. Pay is per task, in units of its currency (`45.50`). Fails, in words, naming the flag. */
export function readTerms(stated: StatedTerms, usual: Terms): Result<Terms, string> {
  const minutes = stated.minutes === undefined ? usual.minutes : Number(stated.minutes);
  if (!termsSchema.shape.minutes.safeParse(minutes).success) {
    return failure(`--minutes: "${stated.minutes}" is not a whole number of minutes from 1 to 100000`);
  }
  const difficulty = termsSchema.shape.difficulty.safeParse(stated.difficulty ?? usual.difficulty);
  if (!difficulty.success) {
    return failure(`--difficulty: "${stated.difficulty}" is not easy, moderate or hard`);
  }
  const deadline = readDeadline(stated.deadline, usual.deadline);
  if (!deadline.ok) {
    return deadline;
  }
  const pay = readPay(stated, usual.pay);
  return pay.ok
    ? success({ minutes, pay: pay.value, difficulty: difficulty.data, deadline: deadline.value })
    : pay;
}

function readDeadline(stated: string | undefined, usual: string | null): Result<string | null, string> {
  if (stated === undefined) {
    return success(usual);
  }
  // A day as a deadline means all of that day, in UTC.
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(stated);
  const isMoment = /^\d{4}-\d{2}-\d{2}T.+$/.test(stated);
  const moment = isDay || isMoment ? Date.parse(isDay ? `${stated}T23:59:59Z` : stated) : Number.NaN;
  return Number.isNaN(moment)
    ? failure(`--deadline: "${stated}" is not a day or moment like 2027-03-31 or 2027-03-31T18:00:00Z`)
    : success(new Date(moment).toISOString());
}

function readPay(stated: StatedTerms, usual: Terms['pay']): Result<Terms['pay'], string> {
  const currency = stated.currency ?? usual.currency;
  const decimals = decimalsOf(currency);
  if (decimals === null) {
    return failure(`--currency: "${currency}" is not the ISO 4217 code of a currency, like EUR`);
  }
  if (stated.pay === undefined) {
    return stated.currency === undefined ? success(usual) : failure('--currency needs --pay');
  }
  const match = /^(\d{1,6})(?:\.(\d+))?$/.exec(stated.pay);
  const [, whole = '', fraction = ''] = match ?? [];
  if (match === null || fraction.length > decimals) {
    return failure(
      `--pay: "${stated.pay}" is not an amount in ${currency}, like ${decimals === 0 ? '4500' : '45.50'}`,
    );
  }
  return success({ amount: Number(whole + fraction.padEnd(decimals, '0')), currency });
}

/** How many decimals the currency has (2 for EUR, 0 for JPY); null when there is no such currency. */
function decimalsOf(currency: string): number | null {
  if (!/^[A-Z]{3}$/.test(currency) || !Intl.supportedValuesOf('currency').includes(currency)) {
    return null;
  }
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
