import type { PhrasingContent } from 'mdast';

/** Words with the marks that an element puts on them, by its tag or its style. */
export function marked(element: Element, children: PhrasingContent[]): PhrasingContent[] {
  const style = element instanceof HTMLElement ? element.style : null;
  let words = children;
  for (const { type, tags, isStyled, isUndone } of MARKS) {
    const isTagged = tags.test(element.tagName) && !(style !== null && isUndone(style));
    if (words.length > 0 && (isTagged || (style !== null && isStyled(style)))) {
      words = [{ type, children: words }];
    }
  }
  return words;
}

interface MarkRule {
  readonly type: 'delete' | 'emphasis' | 'strong';
  readonly tags: RegExp;
  readonly isStyled: (style: CSSStyleDeclaration) => boolean;
  /** Some programs wrap everything in `<b style="font-weight: normal">`. */
  readonly isUndone: (style: CSSStyleDeclaration) => boolean;
}

const MARKS: readonly MarkRule[] = [
  {
    type: 'delete',
    tags: /^(?:S|DEL|STRIKE)$/u,
    isStyled: (style) => style.textDecoration.includes('line-through'),
    isUndone: () => false,
  },
  {
    type: 'emphasis',
    tags: /^(?:EM|I|CITE|VAR|DFN)$/u,
    isStyled: (style) => style.fontStyle === 'italic',
    isUndone: (style) => style.fontStyle === 'normal',
  },
  {
    type: 'strong',
    tags: /^(?:STRONG|B)$/u,
    isStyled: (style) => /^(?:bold|bolder|[6-9]00)$/u.test(style.fontWeight),
    isUndone: (style) => /^(?:normal|[1-4]00)$/u.test(style.fontWeight),
  },
];
