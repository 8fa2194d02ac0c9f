import type { ReactNode } from 'react';
import { ChangedReference } from './changed-reference';
import { ReferenceChip } from './reference-chip';
import { type KeptLink, type References, usePlaceStates, useReferences } from './references';

export interface CriterionLinksProps {
  readonly criterion: string;
  /** How the criterion is called, for screen readers: "Criterion 2". */
  readonly name: string;
  /** Stands above them. */
  readonly heading?: string;
  /** Marks each link (`data-spot`), so that a finding can lead to it. */
  readonly spotOf?: (link: string) => string;
}

/** The passages that a criterion is linked to, wherever the criterion is shown; nothing where there are none. */
export function CriterionLinks({ criterion, name, heading, spotOf }: CriterionLinksProps): ReactNode {
  const references = useReferences();
  const links = references?.linksOf(criterion) ?? [];
  if (references === null || links.length === 0) {
    return null;
  }
  const list = (
    <ul aria-label={`Passages linked to ${name}`} className="flex min-w-0 flex-wrap gap-1">
      {links.map((link) => (
        <li key={link.id} data-spot={spotOf?.(link.id)} className="min-w-0 max-w-full">
          <OneLink link={link} references={references} />
        </li>
      ))}
    </ul>
  );
  return heading === undefined ? (
    list
  ) : (
    <div className="flex flex-col gap-1.5">
      <p className="font-medium text-ink-soft text-xs">{heading}</p>
      {list}
    </div>
  );
}

function OneLink({
  link,
  references,
}: {
  readonly link: KeptLink;
  readonly references: References;
}): ReactNode {
  const { readOnly, changeLink } = references;
  const sourceName = references.nameOf(link.source);
  const isChanged = usePlaceStates()(link) !== 'there';
  const remove = (): void => changeLink(link.id, null);
  if (isChanged && link.kept !== true) {
    return (
      <ChangedReference
        label={`Link to ${sourceName}`}
        sourceName={sourceName}
        words={link.anchor.quote}
        readOnly={readOnly}
        onPointAgain={() => references.pointAgain(link, (place) => changeLink(link.id, place))}
        onKeep={() => changeLink(link.id, { kept: true })}
        onRemove={remove}
      />
    );
  }
  return (
    <ReferenceChip
      sourceName={sourceName}
      words={link.anchor.quote}
      isKept={isChanged}
      onShow={() => references.show(link)}
      onRemove={readOnly ? null : remove}
    />
  );
}
