import type { PhrasingContent } from 'mdast';

/** Words with the marks that an element puts on them, by its tag or its style. */
export function marked(element: Element, children: PhrasingContent[]): PhrasingContent[] {
  if (children.length === 0 || children.every(({ type }) => type === 'footnoteReference')) {
    return children;
  }
  const style = element instanceof HTMLElement && element.hasAttribute('style') ? element.style : null;
  let words = children;
  // What an encyclopedia cites is not set apart as a whole.
  const isReference = element.tagName === 'CITE' && element.classList.contains('citation');
  for (const { type, tags, isStyled, isUndone } of MARKS) {
    const isTagged = tags.test(element.tagName) && !isReference && !(style !== null && isUndone(style));
    if (isTagged || (style !== null && isStyled(style))) {
      words = [{ type, children: words }];
    }
  }
  return words;
}

interface MarkRule {
  readonly type: 'delete' | 'emphasis' | 'strong' | 'subscript' | 'superscript';
  readonly tags: RegExp;
  readonly isStyled: (style: CSSStyleDeclaration) => boolean;
  /** Some programs wrap everything in `<b style="font-weight: normal">`. */
  readonly isUndone: (style: CSSStyleDeclaration) => boolean;
}

/** Many pages lift these words by their position instead, so that the lines stay as far apart as they are. */
function isOnLine(style: CSSStyleDeclaration): boolean {
  return style.verticalAlign === 'baseline' && style.position !== 'relative';
}

const MARKS: readonly MarkRule[] = [
  {
    type: 'subscript',
    tags: /^SUB$/u,
    isStyled: (style) => style.verticalAlign === 'sub',
    isUndone: isOnLine,
  },
  {
    type: 'superscript',
    tags: /^SUP$/u,
    isStyled: (style) => style.verticalAlign === 'super',
    isUndone: isOnLine,
  },
  {
    type: 'delete',
    tags: /^(?:S|DEL|STRIKE)$/u,
    isStyled: (style) => `${style.textDecoration} ${style.textDecorationLine}`.includes('line-through'),
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
