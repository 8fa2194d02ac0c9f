import type { Evidence, Labelling } from '../../domain/judgements';
import { placeInMarkdown, readMarkdownLetters } from '../../lib/place-in-markdown';
import type { TextAnchor } from '../../lib/text-anchor';
import type { TrainingRecord } from '../training-record';
import { control, flat, type Mark, mark, nameFor } from './controls';

/** The texts of a task as an export numbers them, and the ids of its results. */
export interface MarkContext {
  readonly record: TrainingRecord;
  readonly texts: readonly { readonly id: string; readonly markdown: string }[];
  /** A fresh id, unique in the annotation. */
  nextId(): string;
}

const perRegion = { attributes: { perRegion: 'true' } };

/** Labels, flags and verdicts: on the whole work, on a text, or on a passage of one. */
export function textMarks(context: MarkContext): Mark[] {
  const { labels = [], flags = [], verdicts = [] } = context.record.contributions;
  return [
    ...labels.flatMap((labelling) => labelMarks(context, labelling)),
    ...flags.flatMap(({ text, anchor, category, severity, wrong, right, standard }) =>
      regionMarks(
        context,
        text,
        anchor,
        'flag',
        'Flags',
        [category.name],
        [
          ['Choices', 'flag_severity', 'Severity', [severity.name]],
          ['TextArea', 'flag_wrong', 'What is wrong', [wrong]],
          ['TextArea', 'flag_right', 'What would be right', [right]],
          ['TextArea', 'flag_standard', 'By which standard', [standard ?? '']],
        ],
      ),
    ),
    ...verdicts.flatMap(({ text, claim, value, explanation, evidence }) => {
      const because = [explanation, ...evidence.map(inWords)].filter((words) => words.trim() !== '');
      return claim === null
        ? [
            ...wholeMarks(context, text, 'Choices', 'verdict', 'Verdict', [value]),
            ...wholeMarks(context, text, 'TextArea', 'verdict_reason', 'Why', because),
          ]
        : regionMarks(
            context,
            text,
            claim,
            'claim',
            'Claims',
            [value],
            [['TextArea', 'claim_reason', 'Why', because]],
          );
    }),
  ];
}

function labelMarks(
  context: MarkContext,
  { taxonomy, codes, text, anchor, reason, standard }: Labelling,
): Mark[] {
  const names = codes.map((code) => code.name);
  const reasons = [reason, standard ?? ''].filter((words) => words.trim() !== '');
  if (text !== null && anchor !== null) {
    return regionMarks(context, text, anchor, nameFor('span', taxonomy), taxonomy.name, names, [
      ['TextArea', 'span_reason', 'Why this label', reasons],
    ]);
  }
  const paths = codes.map((code) => (code.path?.length ? code.path : [code.name]));
  if (text !== null && numberOf(context, text) === -1) {
    return [];
  }
  const isTree = codes.some((code) => (code.path?.length ?? 0) > 1);
  const base = text === null ? 'task_label' : 'label';
  const index = text === null ? null : numberOf(context, text);
  const subject = text === null ? 'prompt' : 'text';
  const used = isTree
    ? control('Taxonomy', subject, nameFor(`${base}_tree`, taxonomy), taxonomy.name, { options: paths })
    : control('Choices', subject, nameFor(base, taxonomy), taxonomy.name, {
        options: flat(names),
        attributes: { choice: 'multiple' },
      });
  const why = control('TextArea', subject, nameFor(`${base}_reason`, taxonomy), `${taxonomy.name}: why`);
  return [
    ...(codes.length === 0
      ? []
      : [mark(used, index, context.nextId(), isTree ? { taxonomy: paths } : { choices: names })]),
    ...(reasons.length === 0 ? [] : [mark(why, index, context.nextId(), { text: reasons })]),
  ];
}

/** A choice or a text on a whole text; none where nothing was said. */
export function wholeMarks(
  context: MarkContext,
  text: string,
  tag: 'Choices' | 'TextArea',
  name: string,
  title: string,
  values: readonly string[],
): Mark[] {
  const said = values.filter((value) => value.trim() !== '');
  const index = numberOf(context, text);
  const used = control(tag, 'text', name, title, tag === 'Choices' ? { options: flat(said) } : {});
  const value = tag === 'Choices' ? { choices: said } : { text: said };
  return said.length === 0 || index === -1 ? [] : [mark(used, index, context.nextId(), value)];
}

type AboutRegion = readonly ['Choices' | 'TextArea', string, string, readonly string[]];

/**
 * A labelled passage, and what is said about it: results that share its id and its place. Label Studio counts the
 * characters of a text as code points. The quote as the expert saw it, without markup, goes with it as its note.
 */
function regionMarks(
  context: MarkContext,
  text: string,
  anchor: TextAnchor,
  name: string,
  title: string,
  labels: readonly string[],
  about: readonly AboutRegion[],
): Mark[] {
  const index = numberOf(context, text);
  const markdown = context.texts[index]?.markdown ?? '';
  const place = placeInMarkdown(readMarkdownLetters(markdown), anchor);
  if (place === null) {
    // The text no longer says it. What was said about it is not lost for that: it stays with the text.
    const words = [...labels, `“${anchor.quote}”`, ...about.flatMap((part) => part[3])];
    const said = words.filter((word) => word.trim() !== '').join(' · ');
    return wholeMarks(context, text, 'TextArea', 'passage_not_found', 'Passages not found', [said]);
  }
  const id = context.nextId();
  const region = {
    start: codePoints(markdown, place.start),
    end: codePoints(markdown, place.end),
    text: markdown.slice(place.start, place.end),
  };
  const meta = { meta: { text: [anchor.quote] } };
  const options = flat(labels);
  return [
    mark(control('Labels', 'text', name, title, { options }), index, id, { ...region, labels }, meta),
    ...about.flatMap(([tag, part, partTitle, values]) => {
      const said = values.filter((value) => value.trim() !== '');
      const more = tag === 'Choices' ? { ...perRegion, options: flat(said) } : perRegion;
      const value = tag === 'Choices' ? { choices: said } : { text: said };
      return said.length === 0
        ? []
        : [mark(control(tag, 'text', part, partTitle, more), index, id, { ...region, ...value })];
    }),
  ];
}

function numberOf({ texts }: MarkContext, id: string): number {
  return texts.findIndex((text) => text.id === id);
}

function codePoints(text: string, units: number): number {
  let count = 0;
  for (const _ of text.slice(0, units)) {
    count += 1;
  }
  return count;
}

function inWords(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'source':
      return [evidence.url, evidence.quote].filter((part) => part !== '').join(': ');
    case 'calculation':
      return `${evidence.expression} = ${evidence.result}`;
    case 'run':
      return `${evidence.language}, ${evidence.outcome}:\n${evidence.code}\n→ ${evidence.output}`;
  }
}
