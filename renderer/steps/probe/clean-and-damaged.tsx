import { CopyPlus } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { diffWords } from '#shared/lib/word-diff';
import { cleanText } from '#shared/steps/probe/probe-answer';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';
import { TextArea } from '../../ui/text-area';
import { findingProp } from '../findings-at';
import { DiffText } from './diff-text';
import type { ProbePartProps } from './probe-part';

/** The clean input, chosen or written, and beside it what the damage did to it, word by word. */
export function CleanAndDamaged(props: ProbePartProps): ReactNode {
  const { view, readOnly, findings, change, handle } = props;
  const { answer, material } = view;
  const clean = cleanText(answer, material);
  const first = answer.turns[0];
  const isWritten = answer.cleanPassage === null;
  return (
    <section data-spot="clean" aria-label="Clean input" className="flex flex-col gap-3">
      {material.passages.length > 0 && (
        <Select
          label="Clean input"
          value={answer.cleanPassage ?? WRITTEN}
          isDisabled={readOnly}
          options={[
            ...material.passages.map(({ id, title }) => ({ value: id as string, label: title })),
            { value: WRITTEN, label: 'One that I write' },
          ]}
          onChange={(id) =>
            change({ cleanPassage: material.passages.find((passage) => passage.id === id)?.id ?? null })
          }
        />
      )}
      {isWritten && (
        <TextArea
          label="Clean input"
          isLabelHidden={material.passages.length > 0}
          minLines={3}
          value={answer.clean}
          isReadOnly={readOnly}
          placeholder={readOnly ? '' : 'The input as it should have been'}
          onChange={(text) => change({ clean: text })}
          {...findingProp(findings, 'clean')}
        />
      )}
      <WhatChanged clean={clean} damaged={first?.markdown ?? ''} />
      {!readOnly && first !== undefined && clean.trim() !== '' && first.markdown === '' && (
        <Button
          size="sm"
          icon={<CopyPlus size={14} aria-hidden="true" />}
          className="self-start"
          onPress={() => handle.change(0, { ...first, markdown: clean })}
        >
          Start the damaged input from the clean one
        </Button>
      )}
    </section>
  );
}

/** Stands for no passage; never the id of one, which has no space in it. */
const WRITTEN = 'written here';

function WhatChanged(props: { readonly clean: string; readonly damaged: string }): ReactNode {
  const clean = useDeferredValue(props.clean);
  const damaged = useDeferredValue(props.damaged);
  const changes = useMemo(() => diffWords(clean, damaged), [clean, damaged]);
  if (clean === '') {
    return null;
  }
  return (
    <div className="@container">
      <div className="grid gap-px overflow-hidden rounded-lg border border-line bg-line @md:grid-cols-2">
        <DiffText title="Clean" side="before" text={clean} changes={changes} />
        <DiffText title="Damaged" side="after" text={damaged} changes={damaged === '' ? [] : changes} />
      </div>
    </div>
  );
}
