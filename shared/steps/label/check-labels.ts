import type { Finding } from '../../domain/finding';
import { type MaterialText, materialTexts } from '../../domain/material-texts';
import { pressFor } from '../../domain/passage-actions';
import type { Material } from '../../domain/task';
import type { StepView } from '../step-kind';
import {
  type Label,
  type LabelAnswer,
  type LabelTarget,
  labelledSpans,
  labelsOn,
  targetKey,
  WHOLE_TASK,
} from './label-answer';
import type { LabelConfig, LabelSet } from './label-config';

/**
 * What is missing or too much, set by set. Paths are `labels/SET/TARGET`, and `labels/SET/TARGET/CODE/reason` or
 * `…/standard` for what is asked of one label.
 */
export function checkLabels({ config, answer, material }: StepView<LabelConfig, LabelAnswer>): Finding[] {
  const texts = materialTexts(material, config.texts);
  return config.taxonomies.flatMap((set) => {
    const targets = targetsOf(set, answer, texts);
    return [
      ...(set.on === 'spans' ? checkSpanCount(set, targets) : []),
      ...targets.flatMap((target) => checkTarget(set, answer, target, texts)),
    ];
  });
}

/** The labels that count: of sets and texts that (still) exist, in the order of sets and targets. */
export function countedLabels(config: LabelConfig, answer: LabelAnswer, material: Material): Label[][] {
  const texts = materialTexts(material, config.texts);
  return config.taxonomies.flatMap((set) =>
    targetsOf(set, answer, texts)
      .map((target) => labelsOn(answer, set.id, target))
      .filter((labels) => labels.length > 0),
  );
}

function targetsOf(set: LabelSet, answer: LabelAnswer, texts: readonly MaterialText[]): LabelTarget[] {
  switch (set.on) {
    case 'task':
      return [WHOLE_TASK];
    case 'texts':
      return texts.map(({ id }) => ({ text: id, anchor: null }));
    case 'spans': {
      const own = { labels: answer.labels.filter(({ taxonomy }) => taxonomy === set.id) };
      return labelledSpans(
        own,
        texts.map(({ id }) => id),
      );
    }
  }
}

function checkSpanCount(set: LabelSet, spans: readonly LabelTarget[]): Finding[] {
  if (spans.length >= set.least) {
    return [];
  }
  const wanted = set.least === 1 ? 'at least one passage' : `at least ${set.least} passages`;
  const message = `“${set.name}”: label ${wanted}. Select it in the text and ${pressFor('label-selection')}.`;
  return [{ path: ['labels', set.id], severity: 'blocks', message, action: 'label-selection' }];
}

function checkTarget(
  set: LabelSet,
  answer: LabelAnswer,
  target: LabelTarget,
  texts: readonly MaterialText[],
): Finding[] {
  const labels = labelsOn(answer, set.id, target);
  const path = ['labels', set.id, targetKey(target)];
  const least = set.on === 'spans' ? 0 : set.least;
  const onWhat = nameOf(target, texts);
  const findings: Finding[] = [];
  if (labels.length < least) {
    const wanted = least === 1 ? 'choose one' : `choose at least ${least}`;
    findings.push({ path, severity: 'blocks', message: `“${set.name}”${onWhat}: ${wanted}.` });
  }
  if (set.most !== null && labels.length > set.most) {
    const message = `“${set.name}”${onWhat}: ${labels.length} are chosen; this project takes at most ${set.most}.`;
    findings.push({ path, severity: 'blocks', message });
  }
  const known = set.from === null ? new Set(set.codes.map(({ id }) => id)) : null;
  const stranger = labels.find(({ code }) => known?.has(code.id) === false);
  if (stranger !== undefined) {
    const message = `“${stranger.code.name}” is not a code of “${set.name}”.`;
    findings.push({ path, severity: 'blocks', message });
  }
  return [...findings, ...labels.flatMap((label) => checkReason(set, label, path))];
}

function checkReason(set: LabelSet, label: Label, target: readonly string[]): Finding[] {
  if (set.reasons !== 'required') {
    return [];
  }
  const path = [...target, label.code.id];
  const findings: Finding[] = [];
  if (label.reason.trim() === '') {
    const message = `Say why “${label.code.name}” applies.`;
    findings.push({ path: [...path, 'reason'], severity: 'blocks', message });
  }
  if (set.standards.length > 0 && !set.standards.includes(label.standard)) {
    const message = `Say by which standard “${label.code.name}” applies.`;
    findings.push({ path: [...path, 'standard'], severity: 'blocks', message });
  }
  return findings;
}

/** Responses go by letters that differ from expert to expert, so they are not named here: the finding stands beside them. */
function nameOf({ text, anchor }: LabelTarget, texts: readonly MaterialText[]): string {
  if (text === null || texts.length === 1) {
    return '';
  }
  const found = texts.find(({ id }) => id === text);
  const name = found === undefined || found.title === '' ? 'a response' : found.title;
  return anchor === null ? `, ${name}` : `, a passage of ${name}`;
}
