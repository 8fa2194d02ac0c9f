import { IS_BOLD, IS_CODE, IS_ITALIC, IS_STRIKETHROUGH } from 'lexical';

/** The formats Markdown has; anything else a paste might bring is not kept. */
export const MARK_BITS = { strong: IS_BOLD, emphasis: IS_ITALIC, delete: IS_STRIKETHROUGH } as const;

export type MarkName = keyof typeof MARK_BITS;

/** Outermost first, where nothing else decides. */
export const MARK_NAMES: readonly MarkName[] = ['strong', 'emphasis', 'delete'];

export const KEPT_FORMATS = IS_BOLD | IS_ITALIC | IS_STRIKETHROUGH | IS_CODE;
