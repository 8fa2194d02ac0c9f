import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { highlightCode } from '../../markdown/highlight-code';
import { mount } from '../../ui/testing/mount';
import { HOSTILE_PAYLOADS } from './hostile-payloads';
import { MarkdownView } from './markdown-view';

const ELEMENTS = new Set(
  'BDI BLOCKQUOTE BR BUTTON CODE DEL DIV EM H1 H2 H3 H4 H5 H6 HR IMG LI OL P PRE SECTION SPAN STRONG SUP TABLE TBODY TD TH THEAD TR UL KBD WBR'.split(
    ' ',
  ),
);
/** What KaTeX draws with, inside its own element. */
const MATHS =
  /^(span|math|semantics|annotation|mrow|mi|mn|mo|mtext|ms|mspace|mover|munder|munderover|msub|msup|msubsup|mfrac|msqrt|mroot|mtable|mtr|mtd|mstyle|mpadded|mphantom|menclose|merror|svg|path|line|g)$/i;
const ICONS = /^(svg|path|rect|line|circle|polyline|g)$/;
const FORBIDDEN_ATTRIBUTES = /^(on|href$|src$|srcset$|srcdoc$|action$|formaction$|id$|name$|xlink:|style$)/i;

function problems(view: Element): string[] {
  return [...view.querySelectorAll('*')].flatMap((element) => {
    const inMaths = element.closest('.math-inline, .math-display') !== null;
    const isKnown = inMaths
      ? MATHS.test(element.localName)
      : ELEMENTS.has(element.tagName) ||
        (element.closest('svg.lucide') !== null && ICONS.test(element.localName));
    const attributes = element
      .getAttributeNames()
      .filter((name) => FORBIDDEN_ATTRIBUTES.test(name))
      // KaTeX places its boxes by inline style, react-aria names its buttons.
      .filter((name) => !(name === 'style' && inMaths) && !(name === 'id' && element.tagName === 'BUTTON'));
    return [
      ...(isKnown ? [] : [`<${element.localName}>`]),
      ...attributes.map((name) => `${element.localName}[${name}]`),
    ];
  });
}

function show(source: string, props: Partial<Parameters<typeof MarkdownView>[0]> = {}): Element {
  const { element } = mount(<MarkdownView source={source} {...props} />);
  const view = element.querySelector('[data-markdown-view]');
  if (view === null) {
    throw new Error('no view');
  }
  return view;
}

describe('hostile text', () => {
  it.each(HOSTILE_PAYLOADS)('makes no element or attribute of its own: %j', (payload) => {
    const alert = vi.spyOn(window, 'alert').mockImplementation(() => undefined);
    const view = show(`Before\n\n${payload}\n\nAfter`, { onOpenLink: () => undefined });
    expect(problems(view)).toEqual([]);
    expect(view.textContent).toContain('Before');
    expect(alert).not.toHaveBeenCalled();
  });

  it('shows raw HTML as the text it is', () => {
    const view = show('a <b onclick="alert(1)">bold</b>\n\n<script>alert(1)</script>');
    expect(view.textContent).toContain('<b onclick="alert(1)">bold</b>');
    expect(view.textContent).toContain('<script>alert(1)</script>');
  });

  it('is shown as source where it nests beyond reason, and quickly', () => {
    const before = performance.now();
    for (const source of [
      '> '.repeat(5_000),
      '- '.repeat(5_000),
      '['.repeat(20_000),
      '*a **a '.repeat(2_000),
    ]) {
      expect(show(`${source}x`).textContent).toContain('x');
    }
    const deep = Array.from({ length: 300 }, (_, level) => `${' '.repeat(level * 2)}- level ${level}`).join(
      '\n',
    );
    expect(show(deep).textContent).toContain('level 299');
    expect(performance.now() - before).toBeLessThan(20_000);
  });

  it('is shown as source with a note when it is very long', () => {
    const view = show(`# Title\n\n${'word '.repeat(50_000)}`);
    expect(view.textContent).toContain('shown as it was written');
    expect(view.querySelector('h1')).toBeNull();
  });

  it('stands there to the letter where a word of it has no end', () => {
    const word = `👩${'\u200D👩'.repeat(2_000)}`;
    const view = show(`Words.\n\n${word}\n\n${'{'.repeat(60_000)}\n\nMore.`);
    expect(view.querySelectorAll('wbr').length).toBeGreaterThan(300);
    expect(view.textContent).toContain(word);
    expect(view.textContent).toContain('{'.repeat(60_000));
    expect(view.querySelector('p')?.textContent).toBe('Words.');
    expect(view.textContent.match(/here is its source/gu)).toHaveLength(2);
  });

  it('cannot break the window: what fails to render is shown as source', () => {
    const view = show('fine ![x](media:'.concat('ab'.repeat(32), ')'), {
      resolveMedia: () => {
        throw new Error('broken');
      },
    });
    expect(view.textContent).toContain('here is its source');
    expect(view.textContent).toContain('fine ![x](media:');
  });
});

describe('what people write', () => {
  it('becomes headings, lists, tables, quotes, code and formulas', () => {
    const view = show(
      '# One\n\n1. first\n2. second\n\n- [x] done\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n\n> quote\n\n```py\nx = 1\n```\n\n$a^2$',
    );
    expect(view.querySelector('h1')?.textContent).toBe('One');
    expect(view.querySelectorAll('ol > li')).toHaveLength(2);
    expect(view.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('done:');
    expect(view.querySelector('td')?.getAttribute('data-align')).toBe('center');
    expect(view.querySelector('blockquote p')?.textContent).toBe('quote');
    expect(view.querySelector('pre code')?.textContent).toBe('x = 1');
    expect(view.querySelector('[data-text="a^2"] .katex')).not.toBeNull();
  });

  it('lets each block be read from where its first letter says, the name of a call-out notwithstanding', () => {
    const view = show(
      '# שלום\n\n- אחת\n\n> [!NOTE]\n> ملاحظة\n\n| א |\n| - |\n| 1 |\n\nEnd.[^1]\n\n[^1]: הערה',
    );
    const asRead = [...view.querySelectorAll('[dir=auto]')].map((element) => element.localName);
    expect(asRead).toEqual(['h1', 'ul', 'blockquote', 'p', 'div']);
    expect(view.querySelectorAll('.table-scroller :is(th, td) > bdi')).toHaveLength(2);
    expect(view.querySelector('.callout-title > [dir=ltr]')?.textContent).toBe('Note');
  });

  it('keeps the start of a numbered list and the tightness of items', () => {
    const view = show('3. a\n4. b\n\n---\n\n- a\n\n- b');
    expect(view.querySelector('ol')?.start).toBe(3);
    expect(view.querySelector('ol p')).toBeNull();
    expect(view.querySelector('ul p')).not.toBeNull();
  });

  it('numbers footnotes in the order they are called', () => {
    const view = show(
      'One[^b] and two[^a], again[^b].\n\n[^a]: First written.\n[^b]: First called.\n[^c]: Never called.',
    );
    expect([...view.querySelectorAll('sup')].map((call) => call.textContent)).toEqual(['1', '2', '1']);
    expect([...view.querySelectorAll('[data-footnote] > p')].map((note) => note.textContent)).toEqual([
      'First called.',
      'First written.',
    ]);
  });

  it('asks to open a link on click and on Enter, and only a good one', () => {
    const onOpenLink = vi.fn();
    const view = show('[good](https://example.org/) [bad](javascript:alert(1)) <https://example.org/auto>', {
      onOpenLink,
    });
    const links = [...view.querySelectorAll<HTMLElement>('[role=link]')];
    expect(links.map((link) => link.title)).toEqual(['https://example.org/', 'https://example.org/auto']);
    act(() => links[0]?.click());
    act(() => links[1]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    expect(onOpenLink.mock.calls).toEqual([['https://example.org/'], ['https://example.org/auto']]);
  });

  it('leads to a quoted passage when asked to', () => {
    const onOpenQuote = vi.fn();
    const view = show('[Response B](#quote-q1)', { onOpenQuote });
    act(() => view.querySelector<HTMLElement>('[role=link]')?.click());
    expect(onOpenQuote).toHaveBeenCalledWith('q1');
  });

  it('shows pictures of the task and names all others', () => {
    const hash = 'ab'.repeat(32);
    const view = show(`![scan](media:${hash}) ![far](https://example.org/x.png)`, {
      resolveMedia: (wanted) => `app://media/${wanted}`,
    });
    const [image] = view.querySelectorAll('img');
    expect(image?.getAttribute('src')).toBe(`app://media/${hash}`);
    expect(view.querySelectorAll('img')).toHaveLength(1);
    expect(view.textContent).toContain('far');
    expect(view.textContent).toContain('https://example.org/x.png');
  });

  it('shows pictures of answers by their hash, wherever they are shown', () => {
    const hash = 'cd'.repeat(32);
    const view = show(`![film](media/${hash}.png) ![other](media/${hash}.svg) ![up](../media/${hash}.png)`);
    const images = [...view.querySelectorAll('img')];
    expect(images.map((image) => image.getAttribute('src'))).toEqual([`app://media/${hash}`]);
    expect(images[0]?.alt).toBe('film');
  });

  it('shows a formula that cannot be set as its source', () => {
    const view = show('$\\frac{1}{$ and $\\def\\a{\\a\\a}\\a$');
    const [broken, endless] = view.querySelectorAll('.math-failed');
    expect(broken?.textContent).toBe('\\frac{1}{');
    expect(endless?.textContent).toBe('\\def\\a{\\a\\a}\\a');
    expect(broken?.getAttribute('title')).toContain('here is its source');
  });

  it('shows a formula of more parts than a page can lay out as its source', () => {
    const matrix = (columns: number) => `\\begin{matrix}${'a&'.repeat(columns)}a\\end{matrix}`;
    const macro = `\\def\\a{${'x'.repeat(300)}}${'\\a'.repeat(60)}`;
    const view = show(`$${matrix(20)}$ and $${matrix(1_500)}$ and $${macro}$`);
    const failed = [...view.querySelectorAll('.math-failed')];
    expect(failed.map((element) => element.textContent)).toEqual([matrix(1_500), macro]);
    expect(view.querySelectorAll('.katex').length).toBe(1);
  });

  it('sets hundreds of formulas as they come near to being seen, and says what they are until then', () => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        observe = () => undefined;
        unobserve = () => undefined;
      },
    );
    const formulas = Array.from({ length: 300 }, (_unused, index) => `$x_{${index}}$`);
    const view = show(formulas.join(' and '));
    const elements = [...view.querySelectorAll('.math-inline')];
    vi.unstubAllGlobals();
    expect(elements.map((element) => element.getAttribute('data-text'))).toEqual(
      formulas.map((formula) => formula.slice(1, -1)),
    );
    expect(view.querySelectorAll('.katex').length).toBeLessThanOrEqual(40);
    expect(elements.at(-1)?.textContent).toBe('x_{299}');
  });

  it('is not set anew when only a handler changes', () => {
    const { element, rerender } = mount(<MarkdownView source="*same*" onOpenLink={() => undefined} />);
    const before = element.querySelector('em');
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(element, { childList: true, subtree: true, characterData: true });
    rerender(<MarkdownView source="*same*" onOpenLink={() => undefined} />);
    seen.push(...observer.takeRecords());
    expect(element.querySelector('em')).toBe(before);
    expect(seen).toEqual([]);
  });

  it('colours code without changing its text', async () => {
    const code = 'def f(x):\n    return "a" + x  # note\n\n\nprint(f("é"))';
    const view = show(`\`\`\`python\n${code}\n\`\`\``);
    await act(() => highlightCode(code, 'python'));
    expect(view.querySelector('pre code span[style]')).not.toBeNull();
    expect(view.querySelector('pre code')?.textContent).toBe(code);
  });
});
