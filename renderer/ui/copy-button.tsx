import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { noteCopied } from './copied-here';
import { IconButton } from './icon-button';

export interface CopyButtonProps {
  /** What is being copied: "Copy code". */
  readonly label: string;
  /** Asked when it is pressed. */
  readonly text: () => string;
}

/** Copies a text, and says for a moment that it has. */
export function CopyButton({ label, text }: CopyButtonProps): ReactNode {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) {
      return;
    }
    const timer = setTimeout(() => setCopied(false), 1_600);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return (
    <IconButton
      size="sm"
      label={isCopied ? 'Copied' : label}
      icon={isCopied ? <Check size={14} aria-hidden="true" /> : <Copy size={14} aria-hidden="true" />}
      onPress={() => {
        const copied = text();
        navigator.clipboard?.writeText(copied).then(
          () => {
            noteCopied(copied);
            setCopied(true);
          },
          () => setCopied(false),
        );
      }}
    />
  );
}
