import { Calculator, Link, SquareTerminal } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { EvidenceDraft } from '#shared/steps/verify/verify-answer';
import type { Means } from '#shared/steps/verify/verify-config';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { Button } from '../../ui/button';
import { spotOf } from '../finding-spot';
import { findingProp, findingsAt } from '../findings-at';
import { newId } from '../new-id';
import { EvidenceItem } from './evidence-item';

export interface EvidenceListProps {
  /** "Evidence on Response A". */
  readonly label: string;
  readonly evidence: readonly EvidenceDraft[];
  readonly means: readonly Means[];
  /** Where the list stands in the answer. */
  readonly path: readonly (string | number)[];
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onChange: (evidence: readonly EvidenceDraft[]) => void;
  /** Opens the tool that makes evidence of this kind. */
  readonly onTool: (tool: 'run' | 'calculation') => void;
}

/** What a verdict rests on, and the ways to find more. */
export function EvidenceList(props: EvidenceListProps): ReactNode {
  const { label, evidence, means, path, readOnly, findings, onChange, onTool } = props;
  const [added, setAdded] = useState<string | null>(null);
  const addSource = (): void => {
    const id = newId();
    setAdded(id);
    onChange([...evidence, { kind: 'source', id, url: '', quote: '' }]);
  };
  return (
    <div data-spot={spotOf(path)} className="flex flex-col gap-2">
      {evidence.length > 0 && (
        <ul aria-label={label} className="flex flex-col gap-1.5">
          {evidence.map((piece, index) => (
            <EvidenceItem
              key={piece.id}
              evidence={piece}
              number={index + 1}
              spot={spotOf([...path, piece.id])}
              isNew={piece.id === added}
              readOnly={readOnly}
              {...findingProp(findings, ...path, piece.id)}
              onChange={(changed) => onChange(evidence.with(index, changed))}
              onRemove={() => onChange(evidence.toSpliced(index, 1))}
            />
          ))}
        </ul>
      )}
      {!readOnly && evidence.length < 20 && (
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="sr-only">{label}: add</legend>
          {means.includes('source') && (
            <Button size="sm" icon={<Link size={13} aria-hidden="true" />} onPress={addSource}>
              Source
            </Button>
          )}
          {means.includes('run') && (
            <Button
              size="sm"
              icon={<SquareTerminal size={13} aria-hidden="true" />}
              onPress={() => onTool('run')}
            >
              Run code
            </Button>
          )}
          {means.includes('calculation') && (
            <Button
              size="sm"
              icon={<Calculator size={13} aria-hidden="true" />}
              onPress={() => onTool('calculation')}
            >
              Calculate
            </Button>
          )}
        </fieldset>
      )}
      <FindingList findings={findingsAt(findings, ...path)} />
    </div>
  );
}
