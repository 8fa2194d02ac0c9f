import type { TextId } from '#shared/lib/ids';
import type { TextAnchor } from '#shared/lib/text-anchor';
import {
  type ClaimDraft,
  type EvidenceDraft,
  type JudgementDraft,
  NO_JUDGEMENT,
  type VerifyAnswer,
} from '#shared/steps/verify/verify-answer';

export type Texts = VerifyAnswer['texts'];

/** What evidence can be about: a text as a whole (`claim` null), or one claim of it. */
export interface Target {
  readonly text: TextId;
  readonly claim: string | null;
}

export function judgementOf(texts: Texts, text: TextId): JudgementDraft {
  return texts[text] ?? NO_JUDGEMENT;
}

/** The texts with one judgement changed. */
export function withJudgement(texts: Texts, text: TextId, change: Partial<JudgementDraft>): Texts {
  return { ...texts, [text]: { ...judgementOf(texts, text), ...change } };
}

/** The texts with a claim more, where it stands in its text; the same texts where it is there (again) already. */
export function withClaim(texts: Texts, text: TextId, claim: ClaimDraft): Texts {
  const others = judgementOf(texts, text).claims;
  if (others.some(({ id }) => id === claim.id)) {
    return texts;
  }
  const claims = [...others, claim].sort(
    (a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end,
  );
  return withJudgement(texts, text, { claims });
}

export function withChangedClaim(texts: Texts, text: TextId, id: string, change: Partial<ClaimDraft>): Texts {
  const { claims } = judgementOf(texts, text);
  return withJudgement(texts, text, {
    claims: claims.map((claim) => (claim.id === id ? { ...claim, ...change } : claim)),
  });
}

export function withoutClaim(texts: Texts, text: TextId, id: string): Texts {
  const { claims } = judgementOf(texts, text);
  return withJudgement(texts, text, { claims: claims.filter((claim) => claim.id !== id) });
}

export function newClaim(id: string, anchor: TextAnchor): ClaimDraft {
  return { id, anchor, value: null, explanation: '', evidence: [] };
}

/** What evidence for a target is really about: its text as a whole, where the claim was removed in the meantime. */
export function standingTarget(texts: Texts, target: Target): Target {
  const { claims } = judgementOf(texts, target.text);
  return claims.some(({ id }) => id === target.claim) ? target : { ...target, claim: null };
}

/** What is known of a target's evidence; nothing where the claim is gone. */
export function evidenceAt(texts: Texts, { text, claim }: Target): readonly EvidenceDraft[] {
  const judgement = judgementOf(texts, text);
  return claim === null
    ? judgement.evidence
    : (judgement.claims.find(({ id }) => id === claim)?.evidence ?? []);
}

/** The texts with a target's evidence replaced. */
export function withEvidence(
  texts: Texts,
  { text, claim }: Target,
  evidence: readonly EvidenceDraft[],
): Texts {
  return claim === null
    ? withJudgement(texts, text, { evidence: [...evidence] })
    : withChangedClaim(texts, text, claim, { evidence: [...evidence] });
}
