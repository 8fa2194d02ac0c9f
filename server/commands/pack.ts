import { resolve } from 'node:path';
import { FILE_ENDING } from '#shared/files/limits';
import { failure, type Result, success } from '#shared/lib/result';
import { recordOperator } from '../audit/audit-log';
import { findExpert } from '../experts/experts';
import { gatherDelivery } from '../files/gather-delivery';
import { writeDelivery } from '../files/write-delivery';
import type { Command } from './command';
import { answer, readWords } from './words';

const text = { type: 'string' } as const;

/** All that the wire would bring an expert, as a file for where there is no network. */
export const pack: Command = {
  name: 'pack',
  usage: 'EXPERT --to FILE.goldsmith [--since DAY]',
  summary: 'write all that the wire would bring an expert to a file: {"file", "expert", "bundles", "bytes"}',
  prepare(typed) {
    const words = readWords(typed, { to: text, since: text }, [1, 1]);
    if (!words.ok) {
      return words;
    }
    const [name = ''] = words.value.positionals;
    const to = words.value.text('to');
    if (to === undefined || !to.toLowerCase().endsWith(FILE_ENDING)) {
      return failure(
        `--to is missing, or does not end with ${FILE_ENDING}, by which the app knows its files`,
      );
    }
    const since = readDay(words.value.text('since'));
    if (!since.ok) {
      return since;
    }
    return success(async (context, io) => {
      const expert = await findExpert(context.store.read, name);
      if (!expert.ok) {
        return expert;
      }
      if (!expert.value.active) {
        return failure(`the access of "${expert.value.name}" was revoked`);
      }
      const content = await gatherDelivery(context.store.read, expert.value.id, since.value);
      const file = resolve(io.cwd, to);
      // Before anything leaves the hub.
      const now = context.platform.now();
      await context.store.write((database) =>
        recordOperator(
          database,
          now,
          'delivery-packed',
          expert.value.id,
          `${content.bundles.length} bundles`,
        ),
      );
      const written = await writeDelivery(context, expert.value, content, file);
      return written.ok
        ? answer(io, {
            file,
            expert: expert.value.id,
            bundles: content.bundles.length,
            bytes: written.value,
          })
        : written;
    });
  },
};

function readDay(typed: string | undefined): Result<Date | null, string> {
  if (typed === undefined) {
    return success(null);
  }
  const day = /^\d{4}-\d\d-\d\d$/.test(typed) ? new Date(`${typed}T00:00:00Z`) : null;
  return day === null || Number.isNaN(day.getTime())
    ? failure(`--since: "${typed}" is not a day such as 2027-03-31`)
    : success(day);
}
