import type { Contributions } from '../../domain/contributions';
import type { Evidence, Region } from '../../domain/judgements';
import { type CsvFact, targetOf, textFacts } from './csv-row';

/** What was said about texts and images, one row for each thing said. */
export function judgementFacts(contributions: Contributions): CsvFact[] {
  return [
    ...criterionFacts(contributions),
    ...rankingFacts(contributions),
    ...(contributions.labels ?? []).flatMap(({ taxonomy, codes, text, anchor, reason, standard }, index) =>
      codes.map(
        (value, code): CsvFact => ({
          kind: 'label',
          item: index + 1,
          part: code + 1,
          target: text ?? '',
          topic: taxonomy,
          value,
          text: standard ?? '',
          anchor,
          note: reason,
        }),
      ),
    ),
    ...(contributions.comparisons ?? []).map(
      ({ dimension, pair, better, outcome, strength, strengths }, index): CsvFact => ({
        kind: 'comparison',
        item: index + 1,
        target: pair.join(' '),
        topic: dimension,
        value: { id: better ?? outcome, name: better === null ? '' : `${strength} of ${strengths}` },
      }),
    ),
    ...(contributions.scores ?? []).map(
      ({ text, dimension, value, least, most, negative = false, note }, index): CsvFact => ({
        kind: 'score',
        item: index + 1,
        target: text,
        topic: dimension,
        value: { id: String(value), name: `${least} to ${most}${negative ? ', high is bad' : ''}` },
        note,
      }),
    ),
    ...(contributions.flags ?? []).flatMap(
      ({ id, text, anchor, category, severity, wrong, right, standard }, index): CsvFact[] => [
        {
          kind: 'flag',
          item: index + 1,
          id,
          target: text,
          topic: category,
          value: severity,
          text: right,
          anchor,
          note: wrong,
        },
        ...textFacts('flag standard', index + 1, standard ?? null),
      ],
    ),
    ...(contributions.verdicts ?? []).flatMap(({ text, claim, value, explanation, evidence }, index) => [
      { kind: 'verdict', item: index + 1, target: text, value, anchor: claim, note: explanation },
      ...evidence.flatMap((piece, part) => evidenceFacts(piece, index + 1, part + 1)),
    ]),
    ...(contributions.imageClaims ?? []).flatMap(({ image, claim, value, regions, note, right }, index) => [
      { kind: 'image claim', item: index + 1, target: image, value, text: claim, note },
      ...textFacts('image claim put right', index + 1, right),
      ...regions.map((region, part) => regionFact(region, image, index + 1, part + 1)),
    ]),
  ];
}

function criterionFacts({ criteria = [], ratings = [] }: Contributions): CsvFact[] {
  return [
    ...criteria.map(
      ({ id, text, kind, weight }, index): CsvFact => ({
        kind: 'criterion',
        item: index + 1,
        id,
        topic: { id: kind, name: '' },
        value: weight,
        text,
      }),
    ),
    ...criteria.flatMap(({ id, text, links = [] }, index) =>
      links.map(
        ({ source, anchor }, part): CsvFact => ({
          kind: 'criterion link',
          item: index + 1,
          part: part + 1,
          target: targetOf(source),
          topic: { id, name: text },
          anchor,
        }),
      ),
    ),
    ...ratings.map(
      ({ response, criterion, value, low, note }, index): CsvFact => ({
        kind: 'rating',
        item: index + 1,
        target: response,
        topic: { id: criterion, name: criteria.find(({ id }) => id === criterion)?.text ?? '' },
        value: { id: String(value), name: low ? 'weakness' : '' },
        note,
      }),
    ),
  ];
}

/** The rank of each response, 1 the best; tied responses share theirs. */
function rankingFacts({ ranking = [] }: Contributions): CsvFact[] {
  return ranking.flatMap((group, index) =>
    group.map((target) => ({ kind: 'ranking', item: 1, part: index + 1, target, value: index + 1 })),
  );
}

function evidenceFacts(evidence: Evidence, item: number, part: number): CsvFact[] {
  const fact = { kind: 'evidence', item, part };
  switch (evidence.kind) {
    case 'source':
      return [{ ...fact, topic: { id: 'source', name: '' }, value: evidence.url, quote: evidence.quote }];
    case 'calculation':
      return [
        {
          ...fact,
          topic: { id: 'calculation', name: '' },
          value: evidence.result,
          text: evidence.expression,
        },
      ];
    case 'run': {
      const { language, code, input, output, outcome } = evidence;
      const streams = [
        ...textFacts('evidence input', item, input),
        ...textFacts('evidence output', item, output),
      ];
      return [
        { ...fact, topic: { id: 'run', name: language }, value: outcome, text: code },
        ...streams.map((stream) => ({ ...stream, part })),
      ];
    }
  }
}

function regionFact(region: Region, target: string, item: number, part: number): CsvFact {
  const { shape, label, ...place } = region;
  return {
    kind: 'image region',
    item,
    part,
    target,
    topic: { id: shape, name: '' },
    text: JSON.stringify(place),
    note: label,
  };
}
