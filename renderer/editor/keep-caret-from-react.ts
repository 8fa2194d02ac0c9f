/**
 * Before each of its commits React asks whether the focused element can be written in, and if so walks over everything
 * in it to note the caret's place, in case the commit takes the element away. Lexical keeps the caret itself, and 100,000
 * words take longer than a frame to walk over. So the property tells React no; what the browser goes by is the
 * attribute, and that stays.
 */
export function keepCaretFromReact(root: HTMLElement): void {
  Object.defineProperty(root, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => root.setAttribute('contenteditable', value),
  });
}
