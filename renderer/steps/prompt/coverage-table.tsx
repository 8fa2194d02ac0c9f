import { Check, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Variant } from '#shared/steps/prompt/prompt-answer';
import type { PromptConfig } from '#shared/steps/prompt/prompt-config';
import { type Coverage, countVariants, coverageOf } from '#shared/steps/prompt/variant-coverage';
import { classNames } from '../../ui/class-names';

export interface CoverageTableProps {
  readonly config: PromptConfig['variants'];
  readonly variants: readonly Variant[];
}

/** How many variants there are of each form and difficulty, and which of those asked for are still missing. */
export function CoverageTable({ config, variants }: CoverageTableProps): ReactNode {
  const needs = coverageOf(config, variants);
  const met = needs.filter(({ have, least }) => have >= least).length;
  const columns = [...config.difficulties, ...(config.difficulties.length === 1 ? [] : [ANY])];
  const rows = [...config.forms, ...(config.forms.length < 2 ? [] : [ANY])];
  return (
    <section
      data-spot="coverage"
      aria-label="Coverage"
      tabIndex={-1}
      className="rounded-lg border border-line bg-canvas outline-none"
    >
      <h3 className="flex justify-between gap-2 border-line border-b px-4 py-2 font-medium text-ink-soft text-xs">
        Coverage
        {needs.length > 0 && (
          <span role="status" className="font-normal text-ink-faint tabular-nums">
            {met} of {needs.length} asked for
          </span>
        )}
      </h3>
      <table className="w-full border-collapse text-xs tabular-nums">
        <caption className="sr-only">Prompts written, by form and difficulty</caption>
        <thead>
          <tr className="text-ink-faint">
            <td />
            {columns.map(({ id, name, meaning }) => (
              <th key={id} scope="col" title={meaning} className="px-1 py-1.5 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(config.forms.length === 0 ? [ANY] : rows).map((row) => (
            <tr key={row.id} className="border-line border-t">
              <th
                scope="row"
                title={row.meaning}
                className="py-1.5 ps-4 text-start font-medium text-ink-soft"
              >
                {row.name}
              </th>
              {columns.map((column) => (
                <Cell
                  key={column.id}
                  have={countVariants(variants, idOf(column), idOf(row))}
                  need={
                    needs.find((one) => one.difficulty === idOf(column) && one.form === idOf(row)) ?? null
                  }
                  isTotal={idOf(column) === null || idOf(row) === null}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {needs.length > 0 && <NeedList needs={needs} />}
    </section>
  );
}

/** The row and the column that count across all others. */
const ANY = { id: ' any', name: 'All', meaning: '' };

function idOf(entry: { readonly id: string }): string | null {
  return entry.id === ANY.id ? null : entry.id;
}

function Cell(props: {
  readonly have: number;
  readonly need: Coverage | null;
  readonly isTotal: boolean;
}): ReactNode {
  const { have, need, isTotal } = props;
  const isMissing = need !== null && have < need.least;
  return (
    <td
      className={classNames(
        'px-1 py-1.5 text-center',
        isMissing && 'bg-warn-soft font-medium text-warn',
        need !== null && !isMissing && 'bg-good-soft font-medium text-good',
        need === null && (have === 0 || isTotal ? 'text-ink-faint' : 'font-medium text-ink'),
      )}
    >
      {need === null ? have : `${have} of ${need.least}`}
    </td>
  );
}

function NeedList({ needs }: { readonly needs: readonly Coverage[] }): ReactNode {
  return (
    <ul aria-label="Asked for" className="flex flex-col gap-1 border-line border-t px-4 py-2.5 text-xs">
      {needs.map(({ name, have, least }) => {
        const isMet = have >= least;
        const Icon = isMet ? Check : Circle;
        return (
          <li
            key={name}
            className={classNames('flex items-center gap-1.5', isMet ? 'text-good' : 'text-ink-soft')}
          >
            <Icon size={13} strokeWidth={isMet ? 2.5 : 1.5} aria-hidden="true" />
            <span className="grow">
              {name}
              {least > 1 && ` × ${least}`}
            </span>
            <span className={isMet ? 'sr-only' : 'text-warn'}>{isMet ? 'is there' : 'missing'}</span>
          </li>
        );
      })}
    </ul>
  );
}
