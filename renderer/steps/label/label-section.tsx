import { type ReactNode, useMemo } from 'react';
import type { Finding } from '#shared/domain/finding';
import type { Code } from '#shared/domain/taxonomy';
import { type Label, type LabelTarget, targetKey } from '#shared/steps/label/label-answer';
import type { LabelSet } from '#shared/steps/label/label-config';
import { FindingList } from '../../blocks/finding-list/finding-list';
import { OptionChips } from '../../blocks/option-chips/option-chips';
import { CodePicker } from '../../blocks/taxonomy/code-picker';
import { type Handy, withFavouriteToggled, withRecent } from '../../blocks/taxonomy/handy-codes';
import { indexOf } from '../../blocks/taxonomy/taxonomy-index';
import { spotOf } from '../finding-spot';
import { findingsAt } from '../findings-at';
import { ChosenCodes } from './chosen-codes';

export interface LabelSectionProps {
  readonly set: LabelSet;
  readonly codes: readonly Code[];
  readonly target: LabelTarget;
  /** Of this set, on this target. */
  readonly labels: readonly Label[];
  readonly handy: Handy;
  readonly isOpen: boolean;
  readonly readOnly: boolean;
  readonly findings: readonly Finding[];
  readonly onOpen: () => void;
  readonly onToggle: (code: Code, path: readonly string[]) => void;
  readonly onHandy: (handy: Handy) => void;
  readonly onRemove: (label: Label) => void;
  readonly onReason: (label: Label, change: Partial<Pick<Label, 'reason' | 'standard'>>) => void;
}

/** More codes than this, or codes in a hierarchy, are searched for and not all shown. */
const MOST_IN_SIGHT = 24;

/** One taxonomy on one target: its codes to choose from, and what was chosen. */
export function LabelSection(props: LabelSectionProps): ReactNode {
  const { set, codes, target, labels, handy, readOnly, findings, onToggle, onHandy } = props;
  const index = indexOf(codes);
  const isLarge = index.isTree || codes.length > MOST_IN_SIGHT;
  const chosen = useMemo(() => new Set(labels.map(({ code }) => code.id)), [labels]);
  const path = ['labels', set.id, targetKey(target)];
  const toggle = (place: number): void => {
    const code = index.codeAt(place);
    if (code !== undefined && !readOnly) {
      onToggle(code, index.pathOf(place));
      if (isLarge && !chosen.has(code.id)) {
        onHandy(withRecent(handy, code.id));
      }
    }
  };
  return (
    <section
      data-spot={spotOf(path)}
      data-label-set={set.id}
      aria-label={set.name}
      className="flex flex-col gap-2"
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 className="font-semibold text-sm">{set.name}</h3>
        <span className="text-ink-faint text-xs tabular-nums">{countOf(set, labels.length)}</span>
      </div>
      {set.hint !== '' && <p className="-mt-1 text-ink-soft text-xs">{set.hint}</p>}
      {codes.length === 0 && (
        <p className="text-ink-soft text-sm">The codes of this taxonomy did not come with the project.</p>
      )}
      {isLarge && !readOnly && (
        <CodePicker
          label={set.name}
          index={index}
          chosen={chosen}
          handy={handy}
          isOpen={props.isOpen}
          onOpen={props.onOpen}
          onPick={toggle}
          onFavourite={(id) => onHandy(withFavouriteToggled(handy, id))}
        />
      )}
      {!isLarge && codes.length > 0 && (
        <OptionChips
          label={set.name}
          isLabelHidden
          options={codes.map(({ id, name, note }) => ({ id, label: name, meaning: note }))}
          chosen={[...chosen]}
          isMany={set.most !== 1}
          isReadOnly={readOnly}
          onPick={(id) => toggle(index.placeOf(id) ?? -1)}
        />
      )}
      <ChosenCodes
        set={set}
        labels={labels}
        showsCodes={isLarge}
        readOnly={readOnly}
        findings={findings}
        onRemove={props.onRemove}
        onReason={props.onReason}
      />
      <FindingList findings={findingsAt(findings, ...path)} />
    </section>
  );
}

/** "1 of at least 2", "2 of at most 3", "choose one". */
function countOf(set: LabelSet, count: number): string {
  const least = set.on === 'spans' ? 1 : set.least;
  if (count < least) {
    return least === 1
      ? set.most === 1
        ? 'choose one'
        : 'choose at least one'
      : `${count} of at least ${least}`;
  }
  if (set.most !== null && set.most > 1) {
    return `${count} of at most ${set.most}`;
  }
  return set.most === 1 && count === 0 ? 'one, or none' : count === 0 ? 'any number' : '';
}
