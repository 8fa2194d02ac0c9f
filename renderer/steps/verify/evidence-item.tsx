import { Calculator, ChevronDown, Link, SquareTerminal, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { EvidenceDraft } from '#shared/steps/verify/verify-answer';
import { LANGUAGE_NAMES } from '../../blocks/code-runner/run-words';
import { classNames } from '../../ui/class-names';
import { FieldFinding, type FindingNote } from '../../ui/field-finding';
import { IconButton } from '../../ui/icon-button';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { evidenceInShort } from './evidence-words';

export interface EvidenceItemProps {
  readonly evidence: EvidenceDraft;
  readonly number: number;
  readonly spot: string;
  /** It was just added: it is open, and takes the focus where something is to be written. */
  readonly isNew: boolean;
  readonly readOnly: boolean;
  readonly finding?: FindingNote | undefined;
  readonly onChange: (evidence: EvidenceDraft) => void;
  readonly onRemove: () => void;
}

const ICONS = { source: Link, run: SquareTerminal, calculation: Calculator } as const;
const NAMES = { source: 'Source', run: 'Run', calculation: 'Calculation' } as const;

/** A piece of evidence: one line, and all of it when it is opened. */
export function EvidenceItem(props: EvidenceItemProps): ReactNode {
  const { evidence, number, isNew, readOnly, finding, onRemove } = props;
  const [isOpen, setOpen] = useState(isNew && evidence.kind === 'source');
  const bodyId = useId();
  const Icon = ICONS[evidence.kind];
  const short = evidenceInShort(evidence);
  return (
    <li data-spot={props.spot} className="rounded-md border border-line bg-raised">
      <div className="flex items-center">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => setOpen(!isOpen)}
          className="focus-inset flex min-h-8 min-w-0 grow items-center gap-2 rounded-md px-2.5 text-start text-sm"
        >
          <Icon size={14} aria-hidden="true" className="shrink-0 text-ink-faint" />
          <span className="shrink-0 font-medium text-ink-soft text-xs">
            {NAMES[evidence.kind]} {number}
          </span>
          <span
            className={classNames(
              'min-w-0 grow truncate',
              short === '' ? 'text-ink-faint' : 'text-ink',
              evidence.kind !== 'source' && 'font-mono text-xs',
            )}
          >
            {short === '' ? 'nothing given yet' : short}
          </span>
          <ChevronDown
            size={13}
            aria-hidden="true"
            className={classNames('shrink-0 text-ink-faint transition-transform', isOpen && 'rotate-180')}
          />
        </button>
        {!readOnly && (
          <IconButton
            size="sm"
            label={`Remove ${NAMES[evidence.kind].toLowerCase()} ${number}`}
            icon={<Trash2 size={13} aria-hidden="true" />}
            className="me-1"
            onPress={onRemove}
          />
        )}
      </div>
      {isOpen && (
        <div id={bodyId} className="border-line border-t px-2.5 py-2">
          <EvidenceBody {...props} />
        </div>
      )}
      {finding !== undefined && <FieldFinding finding={finding} className="px-2.5 pb-2" />}
    </li>
  );
}

function EvidenceBody({ evidence, isNew, readOnly, onChange }: EvidenceItemProps): ReactNode {
  const address = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) {
      address.current?.focus();
    }
  }, [isNew]);
  switch (evidence.kind) {
    case 'source':
      return (
        <div className="flex flex-col gap-2">
          <TextField
            ref={address}
            label="Address"
            placeholder="https://…, doi:… or isbn:…"
            value={evidence.url}
            isReadOnly={readOnly}
            maxLength={2_000}
            onChange={(url) => onChange({ ...evidence, url })}
          />
          <TextArea
            label="What it says there, word for word"
            minLines={1}
            maxLines={8}
            value={evidence.quote}
            isReadOnly={readOnly}
            onChange={(quote) => onChange({ ...evidence, quote })}
          />
        </div>
      );
    case 'run':
      return (
        <div className="flex flex-col gap-2">
          <Listing label={`${LANGUAGE_NAMES[evidence.language]} code`} text={evidence.code} />
          {evidence.input !== '' && <Listing label="Input" text={evidence.input} />}
          <Listing label="Output" text={evidence.output === '' ? 'It wrote nothing.' : evidence.output} />
        </div>
      );
    case 'calculation':
      return <Listing label="Formula" text={`${evidence.expression}\n= ${evidence.result}`} />;
  }
}

function Listing({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  return (
    <figure>
      <figcaption className="mb-1 font-medium text-ink-soft text-xs">{label}</figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
        tabIndex={0}
        className="focus-inset max-h-56 overflow-auto rounded-sm bg-sunken px-2.5 py-1.5 font-mono text-ink text-xs leading-5 [font-variant-ligatures:none]"
      >
        {text}
      </pre>
    </figure>
  );
}
