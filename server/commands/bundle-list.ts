import { success } from '#shared/lib/result';
import type { Command } from './command';
import { readWords } from './words';

/** Every bundle, newest first, one line of JSON each. */
export const bundleList: Command = {
  name: 'bundle list',
  usage: '',
  summary: 'every bundle, newest first, one per line, with who has it',
  prepare(typed) {
    const words = readWords(typed, {}, [0, 0]);
    if (!words.ok) {
      return words;
    }
    return success(async ({ store }, io) => {
      const bundles = await store.read
        .selectFrom('bundles')
        .leftJoin('publications', 'publications.bundle', 'bundles.hash')
        .selectAll('bundles')
        .select('publications.bundle as published')
        .select((select) =>
          select
            .selectFrom('assignments')
            .select((count) => count.fn.countAll<number>().as('experts'))
            .whereRef('assignments.bundle', '=', 'bundles.hash')
            .where('assignments.withdrawn_at', 'is', null)
            .as('experts'),
        )
        .orderBy('bundles.created_at', 'desc')
        .orderBy('bundles.hash')
        .execute();
      for (const { hash, title, version, tasks, bytes, created_at: made, published, experts } of bundles) {
        const line = {
          bundle: hash,
          project: title,
          version,
          tasks,
          bytes,
          createdAt: made.toISOString(),
          experts: Number(experts),
          toAll: published !== null,
        };
        await io.out(`${JSON.stringify(line)}\n`);
      }
      return success(null);
    });
  },
};
