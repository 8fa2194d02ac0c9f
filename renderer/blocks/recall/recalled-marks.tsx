import type { ReactNode } from 'react';
import type { Flag, Labelling } from '#shared/domain/judgements';
import type { TextId } from '#shared/lib/ids';
import { Badge } from '../../ui/badge';

/** How a text is called here: "Response A", or a passage's own title. */
export type NameOfText = (text: TextId) => string;

/** What was flagged, with what is wrong and what would be right. */
export function RecalledFlags(props: {
  readonly flags: readonly Flag[];
  readonly nameOf: NameOfText;
}): ReactNode {
  return (
    <ul className="flex flex-col gap-3">
      {props.flags.map((flag) => (
        <li key={flag.id} className="flex flex-col gap-0.5">
          <span className="flex flex-wrap items-center gap-x-2 text-xs">
            <Badge tone={flag.serious ? 'bad' : 'warn'}>{flag.severity.name}</Badge>
            <span className="font-medium text-ink-soft">{flag.category.name}</span>
            <span className="text-ink-faint">{props.nameOf(flag.text)}</span>
          </span>
          <span className="line-clamp-3 font-serif text-base text-ink">“{flag.anchor.quote}”</span>
          {flag.wrong !== '' && <span className="text-ink-soft text-xs">{flag.wrong}</span>}
          {flag.right !== '' && <span className="text-ink-soft text-xs">→ {flag.right}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Which codes were given, set by set, to what. */
export function RecalledLabels(props: {
  readonly labels: readonly Labelling[];
  readonly nameOf: NameOfText;
}): ReactNode {
  const sets = new Map(props.labels.map(({ taxonomy }) => [taxonomy.id, taxonomy.name]));
  return (
    <dl className="flex flex-col gap-3">
      {[...sets].map(([id, name]) => (
        <div key={id} className="flex flex-col gap-1">
          <dt className="font-medium text-ink-soft text-xs">{name}</dt>
          {props.labels
            .filter(({ taxonomy }) => taxonomy.id === id)
            .map((labelling, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: labels have no other name, and here they never change
              <dd key={index} className="flex flex-col">
                <span className="text-ink text-sm">
                  {labelling.codes.map((code) => code.name).join(', ')}
                </span>
                <Whereabouts labelling={labelling} nameOf={props.nameOf} />
                {labelling.reason !== '' && <span className="text-ink-soft text-xs">{labelling.reason}</span>}
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}

function Whereabouts(props: { readonly labelling: Labelling; readonly nameOf: NameOfText }): ReactNode {
  const { text, anchor } = props.labelling;
  if (text === null) {
    return null;
  }
  return (
    <span className="line-clamp-2 text-ink-faint text-xs">
      {props.nameOf(text)}
      {anchor !== null && `: “${anchor.quote}”`}
    </span>
  );
}
