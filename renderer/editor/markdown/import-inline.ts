import {
  $createLineBreakNode,
  $createTextNode,
  IS_BOLD,
  IS_CODE,
  IS_ITALIC,
  IS_STRIKETHROUGH,
  IS_SUBSCRIPT,
  IS_SUPERSCRIPT,
  type LexicalNode,
} from 'lexical';
import type { PhrasingContent } from 'mdast';
import { withoutLineEnds } from '#shared/lib/line-ends';
import { BREAK_TAG } from '../../markdown/break-tag';
import type { Subscript, Superscript } from '../../markdown/markdown-nodes';
import { $createFootnoteReferenceNode } from '../footnote/footnote-nodes';
import { $createArrivingNode, $createPictureNode } from '../image/picture-node';
import { isAcceptedLink } from '../link/link-target';
import { $createProseLinkNode, $isProseLinkNode } from '../link/prose-link-node';
import { $createMathInlineNode } from '../math/math-nodes';
import { $createRawInlineNode } from '../raw/raw-nodes';
import { $createSoftBreakNode } from '../soft-break/soft-break-node';
import { holdBackticks } from './hold-backticks';
import { SCRIPTS } from './inline-format';
import { sourceOf } from './source-of';

export interface InlineContext {
  /** The text that positions refer to. */
  readonly source: string;
  /** Table cells cannot hold a line break, so there `<br>` stands for one. */
  readonly isCell: boolean;
}

/** The words of a block as Lexical nodes; what cannot be shown in another form is kept as its source. */
export function $importInline(
  nodes: readonly PhrasingContent[],
  context: InlineContext,
  format = 0,
): LexicalNode[] {
  const imported = nodes.flatMap((node) => $importOne(node, context, format));
  imported.forEach((node, index) => {
    if ($isProseLinkNode(node) && $isProseLinkNode(imported[index - 1])) {
      node.setApart(true);
    }
  });
  return imported;
}

function $importOne(node: PhrasingContent, context: InlineContext, format: number): LexicalNode[] {
  switch (node.type) {
    case 'text':
      return $importText(node.value, format);
    case 'emphasis':
      return $importInline(node.children, context, format | IS_ITALIC);
    case 'strong':
      return $importInline(node.children, context, format | IS_BOLD);
    case 'delete':
      return $importInline(node.children, context, format | IS_STRIKETHROUGH);
    case 'subscript':
      return $importScript(node, context, format, 'sub', IS_SUBSCRIPT);
    case 'superscript':
      return $importScript(node, context, format, 'sup', IS_SUPERSCRIPT);
    case 'footnoteReference':
      return [
        $createFootnoteReferenceNode({ ...node, label: node.label ?? node.identifier }).setFormat(format),
      ];
    case 'inlineCode':
      return [$createTextNode(node.value.replace(/\n/gu, ' ')).setFormat(format | IS_CODE)];
    case 'break':
      return [$createLineBreakNode()];
    case 'inlineMath':
      return $importMath(node, context, format);
    case 'image': {
      const { url, alt, title, data } = node;
      const picture =
        data?.arrival === undefined
          ? $createPictureNode({ address: url, alt: alt ?? '', title: title ?? '' })
          : $createArrivingNode(data.arrival, alt ?? '');
      return [picture.setFormat(format)];
    }
    case 'link':
      if (isAcceptedLink(node.url) && node.children.length > 0) {
        return [
          $createProseLinkNode(node.url, node.title ?? null).append(
            ...$importInline(node.children, context, format),
          ),
        ];
      }
      return [$createRawInlineNode(holdBackticks(node, sourceOfWords(node, context))).setFormat(format)];
    case 'html':
      if (context.isCell && BREAK_TAG.test(node.value)) {
        return [$createLineBreakNode()];
      }
      return [$createRawInlineNode(node.value).setFormat(format)];
    case 'rawInline':
      return [$createRawInlineNode(node.value).setFormat(format)];
    default:
      return [$createRawInlineNode(holdBackticks(node, sourceOfWords(node, context))).setFormat(format)];
  }
}

// Text has one raised or lowered place; a script within a script keeps its tags as source around its words.
function $importScript(
  { children }: Subscript | Superscript,
  context: InlineContext,
  format: number,
  tag: 'sub' | 'sup',
  bit: number,
): LexicalNode[] {
  if ((format & SCRIPTS) === 0) {
    return $importInline(children, context, format | bit);
  }
  const tagNode = (value: string) => $createRawInlineNode(value).setFormat(format);
  return [tagNode(`<${tag}>`), ...$importInline(children, context, format), tagNode(`</${tag}>`)];
}

function $importMath(
  node: Extract<PhrasingContent, { type: 'inlineMath' }>,
  { source }: InlineContext,
  format: number,
): LexicalNode[] {
  const start = node.position?.start.offset;
  const tex = withoutLineEnds(node.value).trim();
  if (tex === '') {
    // Between its lines there may be marks of the quotation that it stands in.
    const dollars = start === undefined ? '$$' : (/^\$+/u.exec(source.slice(start))?.[0] ?? '$$');
    return [$createTextNode(`${dollars} ${dollars}`).setFormat(format)];
  }
  const math = $createMathInlineNode(tex).setFormat(format);
  return [start !== undefined && source.startsWith('$$', start) ? math.setWide(true) : math];
}

function $importText(text: string, format: number): LexicalNode[] {
  return text.split('\n').flatMap((line, index) => {
    const words = line === '' ? [] : [$createTextNode(line).setFormat(format)];
    return index === 0 ? words : [$createSoftBreakNode().setFormat(format), ...words];
  });
}

function sourceOfWords(node: PhrasingContent, { source }: InlineContext): string {
  return sourceOf(
    {
      type: 'paragraph',
      children: [node],
      ...(node.position === undefined ? {} : { position: node.position }),
    },
    source,
  );
}
