import type { Finding } from '../../domain/finding';
import { countWords } from '../../domain/markdown-text';
import { materialTexts } from '../../domain/material-texts';
import { pressFor } from '../../domain/passage-actions';
import { countOf, formatCount } from '../../lib/count';
import type { StepView } from '../step-kind';
import {
  type ClaimDraft,
  type EvidenceDraft,
  type JudgementDraft,
  NO_JUDGEMENT,
  type VerifyAnswer,
} from './verify-answer';
import type { VerifyConfig } from './verify-config';

/**
 * What is missing: a verdict on each text and claim, and of each what the project asks for. Paths are `texts/ID/PART`
 * and `texts/ID/claims/CLAIM/PART`.
 */
export function checkVerdicts({ config, answer, material }: StepView<VerifyConfig, VerifyAnswer>): Finding[] {
  const texts = materialTexts(material, config.texts);
  if (texts.length === 0) {
    return [{ path: [], severity: 'blocks', message: 'There is nothing to verify yet.' }];
  }
  return texts.flatMap(({ id }) => {
    const judgement = answer.texts[id] ?? NO_JUDGEMENT;
    return [
      ...checkText(config, judgement),
      ...judgement.claims.flatMap((claim) => checkClaim(config, claim)),
    ].map((finding) => ({ ...finding, path: ['texts', id, ...finding.path] }));
  });
}

/** Whether nothing more is asked for about a text. */
export function isSettled(config: VerifyConfig, judgement: JudgementDraft): boolean {
  return [
    ...checkText(config, judgement),
    ...judgement.claims.flatMap((claim) => checkClaim(config, claim)),
  ].every(({ severity }) => severity !== 'blocks');
}

function checkText(config: VerifyConfig, judgement: JudgementDraft): Finding[] {
  const findings: Finding[] = [];
  const block = (part: string, message: string): void => {
    findings.push({ path: [part], severity: 'blocks', message });
  };
  const { value, claims } = judgement;
  if (value === null) {
    block('value', 'Give a verdict on the text as a whole.');
  }
  if (config.claims === 'required' && claims.length < config.leastClaims) {
    findings.push({
      path: ['claims'],
      severity: 'blocks',
      ...wantedClaims(config.leastClaims, claims.length),
    });
  }
  if (config.explanation === 'required') {
    const words = countWords(judgement.explanation);
    if (words === 0) {
      block('explanation', 'Say why, step by step.');
    } else if (words < config.leastWords) {
      block(
        'explanation',
        `The explanation has ${countOf(words, 'word')}; this project asks for at least ${formatCount(config.leastWords)}.`,
      );
    }
  }
  const all = [...judgement.evidence, ...claims.flatMap(({ evidence }) => evidence)];
  if (all.length < config.leastEvidence) {
    const pieces = config.leastEvidence === 1 ? 'one piece' : `${config.leastEvidence} pieces`;
    block('evidence', `This project asks for at least ${pieces} of evidence; there are ${all.length}.`);
  }
  const doubt = contradiction(judgement);
  if (doubt !== null) {
    findings.push({ path: ['value'], severity: 'needs-reason', message: doubt });
  }
  return [...findings, ...checkEvidence(judgement.evidence)];
}

function wantedClaims(least: number, count: number): Pick<Finding, 'message' | 'action'> {
  if (count > 0) {
    return { message: `Split the text into at least ${least} claims; there are ${count}.` };
  }
  const action = 'claim-selection';
  const message =
    least === 1
      ? `Select at least one claim in the text and ${pressFor(action)}.`
      : `Select at least ${least} claims in the text and ${pressFor(action)} for each.`;
  return { message, action };
}

/** What is said of the whole must fit what is said of its parts. */
function contradiction({ value, claims }: JudgementDraft): string | null {
  const wrong = claims.filter((claim) => claim.value === 'incorrect').length;
  if (value === 'correct' && wrong > 0) {
    return `The text counts as correct as a whole, though ${wrong === 1 ? 'a claim of it is' : `${wrong} claims of it are`} incorrect.`;
  }
  const isAllRight = claims.length > 0 && claims.every((claim) => claim.value === 'correct');
  return value === 'incorrect' && isAllRight
    ? 'The text counts as incorrect as a whole, though every claim of it is correct.'
    : null;
}

function checkClaim(config: VerifyConfig, claim: ClaimDraft): Finding[] {
  const findings: Finding[] = [];
  if (claim.value === null) {
    findings.push({ path: ['value'], severity: 'blocks', message: 'Give a verdict on this claim.' });
  }
  const isFaulty = claim.value === 'incorrect' || claim.value === 'partly';
  if (config.explainClaims && isFaulty && claim.explanation.trim() === '') {
    findings.push({ path: ['explanation'], severity: 'blocks', message: 'Say what is wrong with it.' });
  }
  return [...findings, ...checkEvidence(claim.evidence)].map((finding) => ({
    ...finding,
    path: ['claims', claim.id, ...finding.path],
  }));
}

function checkEvidence(evidence: readonly EvidenceDraft[]): Finding[] {
  return evidence.flatMap((piece): Finding[] => {
    if (piece.kind !== 'source') {
      return [];
    }
    const path = ['evidence', piece.id];
    if (piece.url.trim() === '' && piece.quote.trim() === '') {
      return [{ path, severity: 'blocks', message: 'Give the address of the source, or quote it.' }];
    }
    return piece.url.trim() === '' || /^(https?:\/\/|doi:|isbn:)\S+$/i.test(piece.url.trim())
      ? []
      : [{ path, severity: 'advice', message: 'An address begins with https://, doi: or isbn:.' }];
  });
}
