import type { Link, Nodes, TableCell } from 'mdast';

/**
 * `https://a.b/c\\|d` in a table cell: a bar belongs to the cell's address only behind a backslash, which is no part of
 * it. The address holds the bar as `%7C`, the one way to write it there again.
 */
export function readCellAddresses(cell: TableCell): void {
  const open: Nodes[] = [cell];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'link') {
      readAddress(node);
    }
    if ('children' in node) {
      open.push(...node.children);
    }
  }
}

function readAddress(link: Link): void {
  const [only] = link.children;
  if (only?.type === 'text' && only.value.includes('\\|') && link.url.endsWith(only.value)) {
    link.url = withoutBars(link.url);
    only.value = withoutBars(only.value);
  }
}

function withoutBars(address: string): string {
  return address.replaceAll('\\|', '%7C');
}
