import type { Harness } from '#shared/steps/verify/verify-config';

/** The program that runs: the code with what the project puts before and after it, each on lines of its own. */
export function harnessed({ before, after }: Pick<Harness, 'before' | 'after'>, code: string): string {
  return [before, code, after]
    .filter((part) => part !== '')
    .reduce((whole, part) => (whole === '' || whole.endsWith('\n') ? whole + part : `${whole}\n${part}`), '');
}
