import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt } from '#shared/lib/text-anchor';
import { mount } from '../../ui/testing/mount';
import { MarkdownView } from '../markdown-view/markdown-view';
import { readRenderedText } from './rendered-text';
import { anchorFromRange, anchorFromSelection, rangeFromAnchor } from './text-anchors';

function view(source: string): Element {
  const { element } = mount(<MarkdownView source={source} />);
  const root = element.querySelector('[data-markdown-view]');
  if (root === null) {
    throw new Error('no view');
  }
  return root;
}

/** Selects from the first occurrence of one text in the document to the end of the other. */
function select(root: Element, from: string, to: string): Selection {
  const find = (wanted: string): [Text, number] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      const at = node.data.indexOf(wanted);
      if (at !== -1) {
        return [node, at];
      }
    }
    throw new Error(`no ${wanted}`);
  };
  const selection = document.getSelection()!;
  const [start, startOffset] = find(from);
  const [end, endOffset] = find(to);
  selection.setBaseAndExtent(start, startOffset, end, endOffset + to.length);
  return selection;
}

const MIXED = `# Dose

The usual dose is **5 mg *twice* daily**, see [the label](https://example.org).

| Criterion | Met |
|--|--|
| Age | no |
| Weight $w \\le 60$ kg | yes |

- first item
- second \`item\`

\`\`\`python
x = 1
y = 2
\`\`\`

$$
a^2 + b^2
$$

Soft
break. ![scan of a chest](media:x) End[^1].

[^1]: A note.`;

describe('the rendered text', () => {
  it('is the same for the same content, blocks on lines, cells behind tabs, formulas as TeX', () => {
    expect(readRenderedText(view(MIXED)).text).toBe(
      [
        'Dose',
        'The usual dose is 5 mg twice daily, see the label.',
        'Criterion\tMet\t',
        'Age\tno\t',
        'Weight w \\le 60 kg\tyes\t',
        'first item',
        'second item',
        'x = 1',
        'y = 2',
        'a^2 + b^2',
        'Soft break. scan of a chest End[1].',
        'A note.',
        '',
      ].join('\n'),
    );
  });

  it('does not count what belongs to the app: copy buttons, languages, notes', () => {
    const text = readRenderedText(view('```python\nx\n```')).text;
    expect(text).toBe('x\n');
  });
});

describe('quoting', () => {
  it.each([
    ['within bold', 'twice', 'daily', 'twice daily'],
    ['into and out of bold', 'dose is', 'see', 'dose is 5 mg twice daily, see'],
    ['across table cells', 'Age', 'no', 'Age\tno'],
    ['over a formula', 'Weight', 'kg', 'Weight w \\le 60 kg'],
    ['across list items', 'first', 'item', 'first item'],
    ['within code', '= 1', 'y =', '= 1\ny ='],
    ['across blocks', 'second', 'x = 1', 'second item\nx = 1'],
  ])('takes a selection %s', (_, from, to, quote) => {
    const root = view(MIXED);
    const selection = select(root, from, to);
    const anchor = anchorFromSelection(root, selection);
    expect(anchor?.quote).toBe(quote);
    const range = rangeFromAnchor(root, anchor!)!;
    expect(anchorFromRange(root, range)).toEqual(anchor);
  });

  it('takes a formula whole when the selection begins inside it', () => {
    const root = view('Before $a + b$ after');
    const inside = root.querySelector('[data-text] .katex-html .mord')!.firstChild!;
    const range = document.createRange();
    range.setStart(inside, 0);
    range.setEnd(root.querySelector('p')!.lastChild!, 4);
    expect(anchorFromRange(root, range)?.quote).toBe('a + b aft');
  });

  it('leaves out white space at both ends and is null for nothing else', () => {
    const root = view('one two\n\nthree');
    const range = document.createRange();
    range.setStart(root.querySelector('p')!.firstChild!, 3);
    range.setEnd(root.querySelectorAll('p')[1]!, 0);
    expect(anchorFromRange(root, range)?.quote).toBe('two');
    range.setEnd(root.querySelector('p')!.firstChild!, 4);
    expect(anchorFromRange(root, range)).toBeNull();
  });

  it('cuts a selection that runs out of the view, as a triple click does', () => {
    const { element } = mount(
      <>
        <MarkdownView source="inside text" />
        <p>outside text</p>
      </>,
    );
    const root = element.querySelector('[data-markdown-view]')!;
    const selection = document.getSelection()!;
    selection.setBaseAndExtent(root.querySelector('p')!.firstChild!, 7, element.lastElementChild!, 0);
    expect(anchorFromSelection(root, selection)?.quote).toBe('text');
    selection.setBaseAndExtent(
      element.lastElementChild!.firstChild!,
      3,
      root.querySelector('p')!.firstChild!,
      2,
    );
    expect(anchorFromSelection(root, selection)).toBeNull();
  });

  it('finds its place again after the text around it has changed', () => {
    const before = view('Dose: 5 mg. Then 5 mg again.');
    const second = select(before, 'Then', 'again');
    const anchor = anchorFromSelection(before, second)!;
    const after = view('# New title\n\nDose: 5 mg. Perhaps. Then **5 mg** again.');
    expect(rangeFromAnchor(after, anchor)?.toString()).toBe('Then 5 mg again');
    expect(rangeFromAnchor(view('Something else.'), anchor)).toBeNull();
  });

  it('gives back every range of any text, formulas taken whole', () => {
    const root = view(MIXED);
    const { text, pieces } = readRenderedText(root);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const asked = anchorAt(text, Math.min(a, b), Math.max(a, b));
        if (asked === null || asked.quote.trim() === '') {
          return;
        }
        const first = anchorFromRange(root, rangeFromAnchor(root, asked)!)!;
        expect(anchorFromRange(root, rangeFromAnchor(root, first)!)).toEqual(first);
        const cutsUnit = pieces.some(
          ({ node, start, end }) =>
            !(node instanceof Text) &&
            [asked.start, asked.end].some((offset) => offset > start && offset < end),
        );
        if (cutsUnit) {
          expect(first.quote).toContain(asked.quote.trim());
        } else {
          expect(first.quote).toBe(asked.quote.trim());
        }
      }),
      { numRuns: 400 },
    );
  });
});
