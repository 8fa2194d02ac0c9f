import type { Literal } from 'mdast';

/** Markdown that is printed exactly as it stands: what we can keep but not edit in another form. */
export interface RawBlock extends Literal {
  type: 'rawBlock';
}

export interface RawInline extends Literal {
  type: 'rawInline';
}

declare module 'mdast' {
  interface RootContentMap {
    rawBlock: RawBlock;
    rawInline: RawInline;
  }
  interface BlockContentMap {
    rawBlock: RawBlock;
  }
  interface PhrasingContentMap {
    rawInline: RawInline;
  }
}
