import type { Html, Nodes, PhrasingContent } from 'mdast';
import { BREAK_TAG } from './break-tag';
import type { Subscript, Superscript } from './markdown-nodes';

const TAG = /^<(\/?)(sub|sup)>$/iu;
const TYPES = { sub: 'subscript', sup: 'superscript' } as const;

type Script = Subscript | Superscript;

interface Opening {
  readonly index: number;
  readonly name: 'sub' | 'sup';
}

/**
 * Makes one node of `<sub>…</sub>` and `<sup>…</sup>`, as GitHub reads them. A tag without its partner, with attributes,
 * around nothing but breaks, across another mark, or around a mark in which another one is left alone stays the HTML it
 * is, which is shown as source: `<sup>*a</sup>* b</sup>` could be read in two ways. Children come before what they stand in.
 */
export function pairScriptTags(children: readonly Nodes[]): Nodes[] {
  const paired: Nodes[] = [];
  let open: Opening[] = [];
  for (const child of children) {
    const [, slash = '', written = ''] = (child.type === 'html' && TAG.exec(child.value)) || [];
    const name = written.toLowerCase() as Opening['name'] | '';
    if (name === '') {
      paired.push(child);
    } else if (slash === '') {
      open.push({ index: paired.length, name });
      paired.push(child);
    } else {
      const opening = open.findLast((candidate) => candidate.name === name);
      const words = opening === undefined ? [] : paired.slice(opening.index + 1);
      if (opening === undefined || !words.some(saysSomething) || words.some(holdsLoneTag)) {
        paired.push(child);
      } else {
        const start = paired[opening.index] as Html;
        paired.splice(opening.index, Number.POSITIVE_INFINITY, script(name, start, child as Html, words));
      }
      // What was opened inside and not closed stays as it is; it can find no partner out here.
      open = opening === undefined ? open : open.filter(({ index }) => index < opening.index);
    }
  }
  return paired;
}

/** What is left of tags within marks once these have been looked through themselves. */
function holdsLoneTag(node: Nodes): boolean {
  return (
    'children' in node &&
    node.children.some((child) => (child.type === 'html' && TAG.test(child.value)) || holdsLoneTag(child))
  );
}

function saysSomething(node: Nodes): boolean {
  switch (node.type) {
    case 'text':
      return node.value.trim() !== '';
    case 'html':
      return !TAG.test(node.value) && !BREAK_TAG.test(node.value);
    case 'strong':
    case 'emphasis':
    case 'delete':
      return node.children.some(saysSomething);
    case 'link':
      // One without words is shown as its source.
      return node.children.length === 0 || node.children.some(saysSomething);
    default:
      return node.type !== 'break';
  }
}

function script(name: 'sub' | 'sup', start: Html, end: Html, words: readonly Nodes[]): Script {
  return {
    type: TYPES[name],
    children: words as PhrasingContent[],
    ...(start.position === undefined || end.position === undefined
      ? {}
      : { position: { start: start.position.start, end: end.position.end } }),
  };
}
