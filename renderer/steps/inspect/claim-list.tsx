import { type ReactNode, useRef } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { Image } from '#shared/domain/task';
import type { InspectAnswer } from '#shared/steps/inspect/inspect-answer';
import type { InspectConfig } from '#shared/steps/inspect/inspect-config';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { findingsAt } from '../findings-at';
import { moveAmong } from './card-focus';
import { ClaimCard } from './claim-card';
import { ClaimEditor } from './claim-editor';
import { withLink, withVerdict } from './inspect-changes';
import type { Inspection } from './use-inspection';

export interface ClaimListProps {
  readonly inspection: Inspection;
  readonly config: InspectConfig;
  readonly answer: InspectAnswer;
  readonly images: readonly Image[];
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onChange: (answer: InspectAnswer) => void;
}

/** All claims, of all pictures. Up and down go from one to another. */
export function ClaimList(props: ClaimListProps): ReactNode {
  const { inspection, config, answer, images, readOnly, findings, onChange } = props;
  const { claims, chosenClaim } = inspection;
  const list = useRef<HTMLOListElement>(null);
  return (
    <section aria-label="Claims" data-spot="claims" className="border-line border-t">
      <h3 className="px-5 pt-3 pb-1.5 font-medium text-ink-faint text-xs">Claims</h3>
      {claims.length === 0 && (
        <p className="px-5 pb-3 text-ink-soft text-sm">
          Select a statement in the caption and press <b>C</b>: it becomes a claim to judge.
        </p>
      )}
      <FindingList findings={findingsAt(findings, 'claims')} className="px-5 pb-3" />
      <ol
        ref={list}
        aria-label="Claims"
        onKeyDown={(event) => moveAmong(event, list.current, '[data-claim]')}
        className="border-line border-t empty:hidden"
      >
        {claims.map((claim) => (
          <ClaimCard
            key={claim.id}
            claim={claim}
            source={images.length > 1 ? (images.find(({ id }) => id === claim.image)?.title ?? null) : null}
            isChosen={claim.id === chosenClaim?.id}
            isTabStop={claim.id === (chosenClaim ?? claims[0])?.id}
            readOnly={readOnly}
            onChoose={() => inspection.chooseClaim(claim)}
            onValue={(value) => onChange(withVerdict(answer, claim.id, { value }))}
            onMark={() => inspection.mark(claim)}
            onRemove={claim.anchor === null ? null : () => inspection.removeClaim(claim)}
          >
            <ClaimEditor
              claim={claim}
              regions={answer.regions}
              putsRight={config.putRight}
              readOnly={readOnly}
              findings={findings}
              onChange={(change) => onChange(withVerdict(answer, claim.id, change))}
              onLink={(region, isLinked) => onChange(withLink(answer, claim.id, region, isLinked))}
              onMark={() => inspection.mark(claim)}
            />
          </ClaimCard>
        ))}
      </ol>
    </section>
  );
}
