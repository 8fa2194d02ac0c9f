import type { List, ListItem, Nodes, Table } from 'mdast';
import { Fragment, type ReactNode } from 'react';
import { withoutLineEnds } from '#shared/lib/line-ends';
import { Formula } from '../../markdown/math';
import { Callout } from './callout';
import { CodeBlock } from './code-block';
import { FootnoteCall } from './footnotes';
import { SafeImage, SafeLink } from './inline-parts';
import type { RenderContext } from './render-context';
import { DEPTH_LIMIT } from './render-limits';
import { ScrollBox } from './scroll-box';
import { SourceText } from './source-text';
import { TaskMark } from './task-mark';

/** Children of a node as React nodes. `depth` counts nesting from the root. */
export function renderChildren(
  children: readonly Nodes[],
  context: RenderContext,
  depth: number,
): ReactNode[] {
  return children.map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the nodes of one source never move; a new source is a new tree
    <Fragment key={index}>{renderNode(child, context, depth + 1)}</Fragment>
  ));
}

/**
 * One node of a Markdown tree. Only the elements written in this folder can come out, whatever the text says; an
 * unknown kind of node is shown as its source.
 */
export function renderNode(node: Nodes, context: RenderContext, depth: number): ReactNode {
  if (depth >= DEPTH_LIMIT) {
    return <code className="whitespace-pre-wrap">{sourceOf(node, context)}</code>;
  }
  const marked = context.renderMarked?.(node, depth);
  if (marked !== undefined) {
    return marked;
  }
  const dir = directionAt(depth);
  switch (node.type) {
    case 'root':
      return renderChildren(node.children, context, depth);
    case 'paragraph':
      return <p dir={dir}>{renderChildren(node.children, context, depth)}</p>;
    case 'heading': {
      const Heading = `h${node.depth}` as const;
      return <Heading dir={dir}>{renderChildren(node.children, context, depth)}</Heading>;
    }
    case 'thematicBreak':
      return <hr />;
    case 'blockquote':
      return node.callout === undefined ? (
        <blockquote dir={dir}>{renderChildren(node.children, context, depth)}</blockquote>
      ) : (
        <Callout kind={node.callout} dir={dir}>
          {renderChildren(node.children, context, depth)}
        </Callout>
      );
    case 'list':
      return renderList(node, context, depth);
    case 'listItem':
      return renderListItem(node, node.spread === true, context, depth);
    case 'code':
      return <CodeBlock code={node.value} language={node.lang ?? null} onRun={context.onRunCode} />;
    case 'math':
      return (
        <ScrollBox label="Formula" className="math-scroll focus-inset">
          <Formula source={node.value} isDisplay mayWait />
        </ScrollBox>
      );
    case 'table':
      return renderTable(node, context, depth);
    case 'html':
      return renderRawHtml(node.value);
    case 'rawBlock':
      return <SourceText source={node.value} note="This part cannot be set; here is its source." />;
    case 'yaml':
      return <CodeBlock code={node.value} language="yaml" />;
    case 'definition':
    case 'footnoteDefinition':
      return null;
    case 'text':
      // A line end inside a paragraph is a space to the reader, and so to whoever quotes it.
      return withoutLineEnds(node.value);
    case 'emphasis':
      return <em>{renderChildren(node.children, context, depth)}</em>;
    case 'strong':
      return <strong>{renderChildren(node.children, context, depth)}</strong>;
    case 'delete':
      return <del>{renderChildren(node.children, context, depth)}</del>;
    case 'subscript':
      return <sub>{renderChildren(node.children, context, depth)}</sub>;
    case 'superscript':
      return <sup>{renderChildren(node.children, context, depth)}</sup>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'inlineMath':
      return <Formula source={node.value} mayWait />;
    case 'break':
      return <br />;
    case 'link':
      return (
        <SafeLink url={node.url} context={context}>
          {renderChildren(node.children, context, depth)}
        </SafeLink>
      );
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      return definition === undefined ? (
        sourceOf(node, context)
      ) : (
        <SafeLink url={definition.url} context={context}>
          {renderChildren(node.children, context, depth)}
        </SafeLink>
      );
    }
    case 'image':
      return <SafeImage url={node.url} alt={node.alt ?? ''} context={context} />;
    case 'imageReference': {
      const definition = context.definitions.get(node.identifier);
      return definition === undefined ? (
        sourceOf(node, context)
      ) : (
        <SafeImage url={definition.url} alt={node.alt ?? ''} context={context} />
      );
    }
    case 'footnoteReference':
      return <FootnoteCall identifier={node.identifier} context={context} source={sourceOf(node, context)} />;
    default:
      return sourceOf(node, context);
  }
}

/** Blocks are read from left or right as their first letter is, and what is in them as they are. */
function directionAt(depth: number): 'auto' | undefined {
  return depth === 1 ? 'auto' : undefined;
}

/** Raw HTML is text: shown, never obeyed. Only a line break means what it says, as tables can have none otherwise. */
function renderRawHtml(value: string): ReactNode {
  return /^<br\s*\/?>$/i.test(value) ? <br /> : <code className="raw-html whitespace-pre-wrap">{value}</code>;
}

function sourceOf(node: Nodes, context: RenderContext): string {
  return context.source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function renderList(list: List, context: RenderContext, depth: number): ReactNode {
  const isLoose = list.spread === true || list.children.some((item) => item.spread === true);
  const items = list.children.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={index}>{renderListItem(item, isLoose, context, depth + 1)}</Fragment>
  ));
  const dir = directionAt(depth);
  const hasTasks = list.children.some((item) => typeof item.checked === 'boolean');
  const className = hasTasks ? 'task-list' : undefined;
  if (list.ordered === true) {
    return (
      <ol
        className={className}
        dir={dir}
        {...(typeof list.start === 'number' && list.start !== 1 ? { start: list.start } : {})}
      >
        {items}
      </ol>
    );
  }
  return (
    <ul className={className} dir={dir}>
      {items}
    </ul>
  );
}

function renderListItem(item: ListItem, isLoose: boolean, context: RenderContext, depth: number): ReactNode {
  const mark = typeof item.checked === 'boolean' ? <TaskMark isDone={item.checked} /> : null;
  const children = item.children.map((child, index) => {
    const isFirst = index === 0;
    const content =
      child.type === 'paragraph' && !isLoose ? (
        renderChildren(child.children, context, depth + 1)
      ) : child.type === 'paragraph' && isFirst ? (
        <p>
          {mark}
          {renderChildren(child.children, context, depth + 1)}
        </p>
      ) : (
        renderNode(child, context, depth + 1)
      );
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return <Fragment key={index}>{content}</Fragment>;
  });
  const isMarkPlaced = isLoose && item.children[0]?.type === 'paragraph';
  return (
    <li className={mark === null ? undefined : 'task-item'}>
      {!isMarkPlaced && mark}
      {children}
    </li>
  );
}

function renderTable(table: Table, context: RenderContext, depth: number): ReactNode {
  const [head, ...body] = table.children;
  const cells = (row: Table['children'][number], Cell: 'th' | 'td'): ReactNode[] =>
    row.children.map((cell, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Cell key={index} data-align={table.align?.[index] ?? undefined}>
        <bdi>{renderChildren(cell.children, context, depth + 2)}</bdi>
      </Cell>
    ));
  return (
    <ScrollBox label="Table" className="table-scroller focus-inset max-w-full overflow-x-auto">
      <table>
        {head !== undefined && (
          <thead>
            <tr data-diff={head.data?.diff}>{cells(head, 'th')}</tr>
          </thead>
        )}
        <tbody>
          {body.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={index} data-diff={row.data?.diff}>
              {cells(row, 'td')}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
