import type { ReactNode } from 'react';
import type { ImageClaim } from '#shared/domain/judgements';
import type { Image } from '#shared/domain/task';
import { Badge } from '../../ui/badge';

const WORDS: Readonly<Record<ImageClaim['value'], string>> = {
  true: 'true',
  false: 'false',
  'cannot-tell': 'cannot tell',
};
const TONES = { true: 'good', false: 'bad', 'cannot-tell': 'warn' } as const;

export interface RecalledImageClaimsProps {
  readonly claims: readonly ImageClaim[];
  readonly images: readonly Image[];
}

/** What was found true and false about the pictures, what would be right, and where it is to be seen. */
export function RecalledImageClaims({ claims, images }: RecalledImageClaimsProps): ReactNode {
  return (
    <ul className="flex flex-col gap-3">
      {claims.map((claim, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: claims have no other name, and here they never change
        <li key={index} className="flex flex-col gap-0.5">
          <span className="flex flex-wrap items-center gap-x-2 text-xs">
            <Badge tone={TONES[claim.value]}>{WORDS[claim.value]}</Badge>
            <span className="text-ink-faint">{images.find(({ id }) => id === claim.image)?.title}</span>
          </span>
          <span className="font-serif text-base text-ink">{claim.claim}</span>
          {claim.right !== '' && <span className="text-ink-soft text-xs">Right: {claim.right}</span>}
          {claim.note !== '' && <span className="text-ink-soft text-xs">{claim.note}</span>}
          {claim.regions.length > 0 && (
            <span className="text-2xs text-ink-faint">{markedInShort(claim)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** "2 of 5 false". */
export function imageClaimsInShort(claims: readonly ImageClaim[]): string {
  return `${claims.filter(({ value }) => value === 'false').length} of ${claims.length} false`;
}

function markedInShort({ regions }: ImageClaim): string {
  const labels = regions.map(({ label, shape }) => (label === '' ? shape : label));
  return `Marked: ${labels.join(', ')}`;
}
