import type { Contributions, IdealAnswer } from '../../domain/contributions';
import type { Probe } from '../../domain/writings';
import { type CsvFact, namedFacts, targetOf, textFacts, turnFacts } from './csv-row';

/** What was written, one row for each piece of text and each thing said about it. */
export function writingFacts(contributions: Contributions): CsvFact[] {
  return [
    ...turnFacts('prompt', 1, contributions.prompt ?? []).map((fact, index) => ({
      ...fact,
      topic: contributions.promptMarks?.[index] ?? null,
    })),
    ...(contributions.variants ?? []).flatMap(({ prompt, difficulty, form }, index) => [
      { kind: 'variant', item: index + 1, topic: difficulty, value: form },
      ...turnFacts('variant turn', index + 1, prompt),
    ]),
    ...(contributions.probes ?? []).flatMap((probe, index) => probeFacts(probe, index + 1)),
    ...(contributions.answered ?? []).flatMap(({ prompt, ideals }, index) => [
      ...turnFacts('earlier prompt', index + 1, prompt ?? []),
      ...idealFacts('earlier ideal answer', ideals),
    ]),
    ...idealFacts('ideal answer', contributions.ideals ?? []),
    ...justificationFacts(contributions),
    ...(contributions.revisions ?? []).flatMap(({ text, original, revised, changes }, index) => [
      { kind: 'revision', item: index + 1, target: text, text: revised },
      { kind: 'revision original', item: index + 1, target: text, text: original },
      ...changes.map(({ before, after, reason, flags }, part) => ({
        kind: 'revision change',
        item: index + 1,
        part: part + 1,
        target: text,
        value: flags.join(' '),
        quote: before,
        text: after,
        note: reason,
      })),
    ]),
    ...reasoningFacts(contributions),
    ...conversationFacts(contributions),
    ...(contributions.notes ?? []).flatMap(({ field, values }, index) =>
      values.map((value, part) => ({
        kind: 'field',
        item: index + 1,
        part: part + 1,
        topic: field,
        // In a field for text, what was written stands for both; it need not stand there twice.
        ...(value.id === value.name ? { text: value.name } : { value }),
      })),
    ),
  ];
}

function probeFacts(probe: Probe, item: number): CsvFact[] {
  const { severity, outcome, held, expected, rule } = probe;
  return [
    { kind: 'probe', item, topic: severity, value: outcome, text: expected, note: rule },
    ...(held === null ? [] : [{ kind: 'probe held', item, value: held ? 'true' : 'false' }]),
    ...textFacts('probe aim', item, probe.aim),
    ...namedFacts('probe strategy', item, probe.strategies),
    ...namedFacts('probe risk', item, probe.risks),
    ...namedFacts('probe hardness', item, probe.hardness),
    ...textFacts('probe why', item, probe.why),
    ...turnFacts('probe turn', item, probe.attack),
    ...turnFacts('probe transcript', item, probe.transcript),
    ...textFacts('probe clean input', item, probe.clean),
    ...namedFacts('probe noise', item, probe.noise),
  ];
}

function justificationFacts({ justification }: Contributions): CsvFact[] {
  if (justification === undefined) {
    return [];
  }
  return [
    ...textFacts('justification', 1, justification.markdown),
    ...justification.quotes.map(({ id, response, anchor }, index) => ({
      kind: 'justification quote',
      item: 1,
      part: index + 1,
      id,
      target: response,
      anchor,
    })),
    ...(justification.otherQuotes ?? []).map(({ id, source, anchor }, index) => ({
      kind: 'justification quote',
      item: 1,
      part: justification.quotes.length + index + 1,
      id,
      target: targetOf(source),
      anchor,
    })),
  ];
}

function idealFacts(kind: string, ideals: readonly IdealAnswer[]): CsvFact[] {
  return ideals.map(({ turn, markdown, preferred }, index) => ({
    kind,
    item: index + 1,
    part: turn + 1,
    value: preferred ? 'preferred' : '',
    text: markdown,
  }));
}

function reasoningFacts({ reasonings = [] }: Contributions): CsvFact[] {
  return reasonings.flatMap(({ problem, steps, answer }, index) => [
    ...turnFacts('reasoning problem', index + 1, problem),
    ...steps.map(({ markdown, mark, note }, part) => ({
      kind: 'reasoning step',
      item: index + 1,
      part: part + 1,
      value: mark ?? '',
      text: markdown,
      note,
    })),
    ...textFacts('reasoning answer', index + 1, answer),
  ]);
}

function conversationFacts({ conversations = [] }: Contributions): CsvFact[] {
  return conversations.flatMap(({ turns, expectedAnswer }, index) => [
    ...turns.map(({ role, markdown, asks }, part) => ({
      kind: 'conversation turn',
      item: index + 1,
      part: part + 1,
      topic: asks === null ? null : { id: 'asks', name: asks.what },
      value: role,
      text: markdown,
      note: asks?.why ?? '',
    })),
    ...textFacts('conversation answer', index + 1, expectedAnswer),
  ]);
}
