import { IS_BOLD, IS_CODE, IS_ITALIC, IS_STRIKETHROUGH, IS_SUBSCRIPT, IS_SUPERSCRIPT } from 'lexical';

/** The formats Markdown has; anything else a paste might bring is not kept. */
export const MARK_BITS = {
  strong: IS_BOLD,
  emphasis: IS_ITALIC,
  delete: IS_STRIKETHROUGH,
  subscript: IS_SUBSCRIPT,
  superscript: IS_SUPERSCRIPT,
} as const;

export type MarkName = keyof typeof MARK_BITS;

/** Outermost first, where nothing else decides. */
export const MARK_NAMES: readonly MarkName[] = ['strong', 'emphasis', 'delete', 'subscript', 'superscript'];

/** A text has one of them at most, as Lexical keeps it too. */
export const SCRIPTS = IS_SUBSCRIPT | IS_SUPERSCRIPT;

export const KEPT_FORMATS = IS_BOLD | IS_ITALIC | IS_STRIKETHROUGH | IS_CODE | SCRIPTS;
