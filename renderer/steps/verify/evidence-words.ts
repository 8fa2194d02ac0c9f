import type { EvidenceDraft } from '#shared/steps/verify/verify-answer';
import { LANGUAGE_NAMES, OUTCOME_NAMES } from '../../blocks/code-runner/run-words';

/** A piece of evidence in one line. */
export function evidenceInShort(evidence: EvidenceDraft): string {
  switch (evidence.kind) {
    case 'source':
      return evidence.quote.trim() === '' ? evidence.url : `“${firstLine(evidence.quote)}”`;
    case 'run': {
      const outcome: string =
        OUTCOME_NAMES[evidence.outcome as keyof typeof OUTCOME_NAMES] ?? evidence.outcome;
      const output = firstLine(evidence.output);
      return `${LANGUAGE_NAMES[evidence.language]}, ${outcome}${output === '' ? '' : `: ${output}`}`;
    }
    case 'calculation':
      return `${evidence.result} = ${evidence.expression.trim().replace(/\s*\n\s*/g, '; ')}`;
  }
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
