import { RefreshCw } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { plainPassphrase, weaknessOf } from '#shared/lib/passphrase';
import { useVault } from '../../stores/vault-store';
import { CopyButton } from '../../ui/copy-button';
import type { FindingNote } from '../../ui/field-finding';
import { IconButton } from '../../ui/icon-button';
import { SegmentedControl } from '../../ui/segmented-control';
import { TextField } from '../../ui/text-field';
import { describeWeakness } from './passphrase-words';

const KINDS = [
  { value: 'code', label: 'A code' },
  { value: 'own', label: 'My own' },
] as const;

type Kind = (typeof KINDS)[number]['value'];

export interface PassphraseChoice {
  /** Null until one has been chosen and typed a second time. */
  readonly passphrase: string | null;
  readonly fields: (isTried: boolean) => ReactNode;
}

/** A passphrase that is chosen: a code that was made by chance, or the expert's own words, and typed once more. */
export function usePassphraseChoice(): PassphraseChoice {
  const suggest = useVault((state) => state.suggest);
  const [kind, setKind] = useState<Kind>('code');
  const [code, setCode] = useState('');
  const [own, setOwn] = useState('');
  const [again, setAgain] = useState('');
  const renew = (): void => {
    setAgain('');
    void suggest().then((suggested) => setCode(suggested ?? ''));
  };
  useEffect(() => void suggest().then((suggested) => setCode(suggested ?? '')), [suggest]);
  const chosen = kind === 'code' ? code : own;
  const weakness = weaknessOf(chosen);
  const isSame = plainPassphrase(chosen) === plainPassphrase(again);
  return {
    passphrase: weakness === null && isSame ? chosen : null,
    fields: (isTried) => (
      <div className="flex flex-col gap-4">
        <SegmentedControl
          label="Passphrase"
          isLabelHidden
          segments={KINDS}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setAgain('');
          }}
        />
        {kind === 'code' ? (
          <Code code={code} onRenew={renew} />
        ) : (
          <TextField
            label="Passphrase"
            type="password"
            value={own}
            onChange={setOwn}
            description="Five or more words that nobody has put in this order before. What is certainly too weak is refused; whether yours is strong, only you can know."
            {...ifWeak(own, isTried)}
          />
        )}
        <TextField
          label={kind === 'code' ? 'Type the code' : 'Passphrase once more'}
          type={kind === 'code' ? 'text' : 'password'}
          value={again}
          onChange={setAgain}
          className={kind === 'code' ? '[&_input]:font-mono [&_input]:tracking-wide' : ''}
          {...(isTried && weakness === null && !isSame ? otherThan(again) : {})}
        />
      </div>
    ),
  };
}

interface Found {
  readonly finding?: FindingNote;
}

/** While it is being typed as advice, and as what is in the way once it was to be taken. */
function ifWeak(own: string, isTried: boolean): Found {
  const weakness = weaknessOf(own);
  return weakness === null || (own === '' && !isTried)
    ? {}
    : { finding: { severity: isTried ? 'blocks' : 'advice', message: describeWeakness(weakness) } };
}

function otherThan(again: string): Found {
  const message = again === '' ? 'Type it, to be sure that it is right.' : 'It is not the same.';
  return { finding: { severity: 'blocks', message } };
}

function Code({ code, onRenew }: { readonly code: string; readonly onRenew: () => void }): ReactNode {
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-1 rounded-md bg-sunken py-1.5 ps-4 pe-2">
        <output aria-label="Code" className="grow select-text font-mono text-base tracking-wide">
          {code}
        </output>
        <CopyButton label="Copy code" text={() => code} />
        <IconButton
          size="sm"
          label="Another code"
          icon={<RefreshCw size={14} aria-hidden="true" />}
          onPress={onRenew}
        />
      </div>
      <p className="text-ink-faint text-xs">
        Made by chance; nobody guesses it. It is shown this once: write it down, and keep it apart from this
        computer.
      </p>
    </div>
  );
}
