import type { ClipboardContent } from '../clipboard-content';

/** Longer than this, and it goes in bit by bit; in characters. The HTML of a page is ten times its text. */
const LONG_TEXT = 30_000;
const LONG_HTML = 400_000;
/** Longer than this is refused: a thick book has a million. */
const LONGEST_TEXT = 5_000_000;
const LONGEST_HTML = 20_000_000;

export function isLong({ text, html }: ClipboardContent): boolean {
  return text.length > LONG_TEXT || html.length > LONG_HTML;
}

/** Why something cannot be pasted; null when it can. */
export function refusalOf({ text, html }: ClipboardContent): string | null {
  if (text.length <= LONGEST_TEXT && html.length <= LONGEST_HTML) {
    return null;
  }
  const [length, most] = text.length > LONGEST_TEXT ? [text.length, '5'] : [html.length, '20'];
  return `That is too long to paste: ${(length / 1_000_000).toFixed(1)} million characters, and ${most} million are the most. Paste it in parts.`;
}
