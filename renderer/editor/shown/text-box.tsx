import type { LexicalEditor } from 'lexical';
import {
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { drawText, showText } from './shown-text';

export interface TextBoxProps {
  readonly editor: LexicalEditor;
  readonly label: string;
  readonly placeholder: string | undefined;
  readonly className: string;
  readonly onFocus: (() => void) | undefined;
  readonly onBlur: (() => void) | undefined;
}

/**
 * Where an editor's text is written. Its element is the editor's own and outlives this component, which React's could
 * not: whoever comes back to a step of 60,000 characters gets hundreds of blocks back that are drawn already.
 */
export function TextBox({ editor, label, placeholder, className, onFocus, onBlur }: TextBoxProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [root] = useState(() => drawText(editor));
  const onEditable = useCallback((changed: () => void) => editor.registerEditableListener(changed), [editor]);
  const isEditable = useSyncExternalStore(onEditable, () => editor.isEditable());
  useLayoutEffect(() => {
    setAttributes(root, {
      class: className,
      role: 'textbox',
      contenteditable: String(isEditable),
      tabindex: isEditable ? null : '-1',
      'aria-label': label,
      'aria-multiline': 'true',
      'aria-placeholder': placeholder ?? null,
      'aria-readonly': isEditable ? null : 'true',
      // What is unknown is underlined by our own (spelling/): the browser's needs the network.
      spellcheck: 'false',
    });
  }, [root, className, label, placeholder, isEditable]);
  const leave = useRef<(() => void) | undefined>(undefined);
  // After the panes around it have asked for their sizes: each asks anew, and with a text in it, long or short, the whole
  // desk would be laid out every time.
  useEffect(() => {
    leave.current = place.current === null ? undefined : showText(editor, root, place.current);
  }, [editor, root]);
  useLayoutEffect(() => () => leave.current?.(), []);
  // biome-ignore lint/a11y/noStaticElementInteractions: what has the focus is the text within
  return <div ref={place} className="prose-editor-place" onFocus={onFocus} onBlur={onBlur} />;
}

/** Sets what is another one now: what is set again is styled again. */
function setAttributes(element: HTMLElement, attributes: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) {
      element.removeAttribute(name);
    } else if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  }
}
