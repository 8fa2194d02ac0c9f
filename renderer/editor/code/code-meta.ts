import type { CodeNode } from '@lexical/code-core';
import { $getState, $setState, createState } from 'lexical';

const metaState = createState('meta', { parse: (value) => (typeof value === 'string' ? value : '') });

/** What stands after the language on the opening fence; kept, not shown. */
export function $codeMeta(code: CodeNode): string {
  return $getState(code, metaState);
}

export function $setCodeMeta(code: CodeNode, meta: string): CodeNode {
  return meta === '' && $codeMeta(code) === '' ? code : $setState(code, metaState, meta);
}
