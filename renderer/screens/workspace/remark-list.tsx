import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StepFinding } from '#shared/domain/finding';
import { useFindingWords } from '../../ui/use-finding-words';
import type { StepRemarks } from './submit-outline';

export interface RemarkListProps {
  readonly remarks: readonly StepRemarks[];
  readonly onGo: (finding: StepFinding) => void;
}

function Words({ finding }: { readonly finding: StepFinding }): ReactNode {
  return useFindingWords(finding);
}

/** So many are listed per step; a grid of empty ratings would hide everything else. */
const SHOWN = 5;

/** Findings by step; each leads to its spot. */
export function RemarkList({ remarks, onGo }: RemarkListProps): ReactNode {
  return (
    <ul className="flex flex-col gap-4">
      {remarks.map(({ step, number, remarks: ofStep }) => (
        <li key={step.id}>
          <h3 className="mb-1 font-medium text-ink-soft text-xs">
            {number}. {step.title}
          </h3>
          <ul className="flex flex-col">
            {ofStep.slice(0, SHOWN).map(({ finding, response }) => (
              <li key={`${finding.path.join('/')} ${finding.message}`}>
                <button
                  type="button"
                  onClick={() => onGo(finding)}
                  className="focus-inset group flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-start text-base hover:bg-hover"
                >
                  <span className="min-w-0 grow">
                    {response !== null && (
                      <span className="text-ink-soft">
                        {response.name}
                        <span className="sr-only">:</span>{' '}
                      </span>
                    )}
                    <Words finding={finding} />
                  </span>
                  <ChevronRight
                    size={15}
                    aria-hidden="true"
                    className="shrink-0 text-ink-faint group-hover:text-ink"
                  />
                </button>
              </li>
            ))}
          </ul>
          {ofStep.length > SHOWN && (
            <p className="px-2 pt-1 text-ink-faint text-xs">and {ofStep.length - SHOWN} more in this step</p>
          )}
        </li>
      ))}
    </ul>
  );
}
