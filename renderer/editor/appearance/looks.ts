import type { WritingLooks } from '../writing-room';

export const FONTS: readonly { readonly value: WritingLooks['font']; readonly label: string }[] = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans' },
  { value: 'mono', label: 'Mono' },
  { value: 'system', label: 'System' },
];

const FAMILIES: Readonly<Record<WritingLooks['font'], string>> = {
  serif: 'var(--font-serif)',
  sans: 'var(--font-sans)',
  mono: 'var(--font-mono)',
  system: 'system-ui, sans-serif',
};

/** The size that the sizes of renderer/ui/prose.css are made for, in CSS pixels. */
const USUAL_SIZE = 17;

/** What renderer/ui/prose.css and the editor read the looks from. */
export function looksAsVariables(looks: WritingLooks): Readonly<Record<string, string>> {
  return {
    '--prose-font': FAMILIES[looks.font],
    '--prose-scale': String(looks.size / USUAL_SIZE),
    '--prose-leading': String(looks.lineHeight),
    '--prose-measure': `${looks.width}ch`,
  };
}
