import type { Literal, Parent, PhrasingContent } from 'mdast';

/** Markdown that is printed exactly as it stands: what we can keep but not edit in another form. */
export interface RawBlock extends Literal {
  type: 'rawBlock';
}

export interface RawInline extends Literal {
  type: 'rawInline';
}

/** `<sub>…</sub>`: the only tags that are more than source, and only as a pair around words. */
export interface Subscript extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
}

export interface Superscript extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
}

/** The five kinds of call-out, as `> [!NOTE]` writes them. */
export const CALLOUT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof CALLOUT_KINDS)[number];

export function isCalloutKind(value: unknown): value is CalloutKind {
  return (CALLOUT_KINDS as readonly unknown[]).includes(value);
}

declare module 'mdast' {
  interface RootContentMap {
    rawBlock: RawBlock;
    rawInline: RawInline;
    subscript: Subscript;
    superscript: Superscript;
  }
  interface BlockContentMap {
    rawBlock: RawBlock;
  }
  interface PhrasingContentMap {
    rawInline: RawInline;
    subscript: Subscript;
    superscript: Superscript;
  }
  interface Blockquote {
    /** Given for a quotation that is a call-out; its first line, `[!NOTE]`, is then no part of its words. */
    callout?: CalloutKind;
  }
}
