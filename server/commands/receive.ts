import { basename, dirname, join, resolve } from 'node:path';
import { FILE_ENDING } from '#shared/files/limits';
import { countOf } from '#shared/lib/count';
import { failure, type Result, success } from '#shared/lib/result';
import type { HubContext } from '../context';
import { findExpert } from '../experts/experts';
import { openSource } from '../files/open-source';
import { answersTo, type ReceivedFile, receiveFile } from '../files/receive-file';
import { writeDelivery } from '../files/write-delivery';
import type { ExpertRow } from '../store/tables';
import type { Command, CommandIo } from './command';
import { readWords } from './words';

const text = { type: 'string' } as const;

/** Takes in submissions that came by file, exactly as over the wire, and writes the answers to a file to carry back. */
export const receive: Command = {
  name: 'receive',
  usage: 'FILE… [--from EXPERT] [--receipts FOLDER]',
  summary: 'take in submissions that came by file: {"submission", "outcome"} for each, receipts to a file',
  prepare(typed) {
    const words = readWords(typed, { from: text, receipts: text }, [1, 1_000]);
    if (!words.ok) {
      return words;
    }
    const { positionals: files } = words.value;
    const from = words.value.text('from');
    const receipts = words.value.text('receipts');
    return success(async (context, io) => {
      const vouched = from === undefined ? success(null) : await findExpert(context.store.read, from);
      if (!vouched.ok) {
        return vouched;
      }
      const failures: string[] = [];
      for (const file of files) {
        const path = resolve(io.cwd, file);
        const folder = receipts === undefined ? dirname(path) : resolve(io.cwd, receipts);
        const received = await receiveOne(context, io, path, vouched.value, folder);
        if (!received.ok) {
          failures.push(`${file}: ${received.error}`);
        }
      }
      return failures.length === 0 ? success(null) : failure(failures.join('; '));
    });
  },
};

async function receiveOne(
  context: HubContext,
  io: CommandIo,
  path: string,
  vouched: ExpertRow | null,
  folder: string,
): Promise<Result<null, string>> {
  const received = await readAndReceive(context, path, vouched);
  if (!received.ok) {
    return received;
  }
  await tell(io, path, received.value);
  const name = basename(path).replace(/\.goldsmith$/i, '');
  const back = join(folder, `${name}.receipts${FILE_ENDING}`);
  const content = { changes: [], cursor: 0, bundles: [], answers: answersTo(received.value) };
  try {
    const written = await writeDelivery(context, received.value.expert, content, back);
    if (!written.ok) {
      return written;
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failure(
      `all of it was looked at, but the receipts cannot be written (${why}): give --receipts FOLDER and receive it once ` +
        'more, nothing is taken in twice',
    );
  }
  await io.note(`the answers for ${received.value.expert.name} to carry back are in ${back}`);
  return success(null);
}

async function readAndReceive(
  context: HubContext,
  path: string,
  vouched: ExpertRow | null,
): Promise<Result<ReceivedFile, string>> {
  const source = await openSource(path).catch((error: Error) => error);
  if (source instanceof Error) {
    return failure(`it cannot be opened: ${source.message}`);
  }
  try {
    return await receiveFile(context, source, vouched);
  } finally {
    await source.close();
  }
}

/** A line of JSON for each submission, and their sum in words. */
async function tell(io: CommandIo, path: string, { expert, items }: ReceivedFile): Promise<void> {
  for (const item of items) {
    const says =
      item.outcome === 'refused'
        ? { kind: item.error.kind, message: item.error.message, path: item.error.path ?? [] }
        : { receivedAt: item.receipt.receipt.receivedAt };
    await io.out(`${JSON.stringify({ submission: item.id, outcome: item.outcome, ...says })}\n`);
  }
  const many = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
  await io.note(
    `${basename(path)}, from ${expert.name}: ${countOf(many('new'), 'submission')} taken in, ${many('known')} known ` +
      `already, ${many('refused')} refused`,
  );
}
