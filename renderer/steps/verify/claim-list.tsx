import { type KeyboardEvent, type ReactNode, type Ref, useRef } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { ClaimDraft } from '#shared/steps/verify/verify-answer';
import type { VerifyConfig } from '#shared/steps/verify/verify-config';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { isTyping } from '../../blocks/shortcuts/match-keys';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { Kbd } from '../../ui/kbd';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';

export interface ClaimListProps {
  readonly claims: readonly ClaimDraft[];
  readonly config: VerifyConfig;
  readonly path: readonly (string | number)[];
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly children: (claim: ClaimDraft, number: number) => ReactNode;
  readonly ref?: Ref<HTMLOListElement>;
}

/** The claims that the text was split into, in the order of the text. */
export function ClaimList(props: ClaimListProps): ReactNode {
  const { claims, config, path, readOnly, findings, children, ref } = props;
  const frame = useRef<HTMLElement>(null);
  const wanted = config.claims === 'required' ? config.leastClaims : 0;
  return (
    <section ref={frame} aria-label="Claims" data-spot={spotOf(path)} className="flex flex-col gap-2">
      <h3 className="font-medium text-ink-soft text-xs">
        Claims
        <span className="font-normal text-ink-faint tabular-nums">
          {' · '}
          {claims.length < wanted ? `${claims.length} of at least ${wanted}` : claims.length}
        </span>
      </h3>
      {claims.length === 0 && !readOnly && (
        <p className="text-ink-faint text-sm">
          Select a statement in the text and press{' '}
          <Kbd keys={workspaceShortcuts['claim-selection'].keys} isSpoken />, or <Kbd keys="1" isSpoken /> to{' '}
          <Kbd keys="4" isSpoken /> for its verdict at once.
        </p>
      )}
      {claims.length > 0 && (
        <ol
          ref={ref}
          onKeyDown={(event) => moveAmong(event, frame.current)}
          className="flex flex-col gap-1.5"
        >
          {claims.map((claim, index) => children(claim, index + 1))}
        </ol>
      )}
      <FindingList findings={findingsAt(findings, ...path)} />
    </section>
  );
}

/** Up and down go from claim to claim while the focus is on one. */
function moveAmong(event: KeyboardEvent, frame: HTMLElement | null): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const claims = [...(frame?.querySelectorAll<HTMLElement>('[data-claim]') ?? [])];
  const at = claims.indexOf(event.target as HTMLElement);
  if (by !== 0 && at !== -1 && !isTyping(event.target) && !event.altKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    claims[at + by]?.focus();
  }
}
