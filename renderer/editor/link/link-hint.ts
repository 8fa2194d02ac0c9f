import type { LexicalEditor } from 'lexical';
import { clickKey } from '../../ui/key-names';
import { quoteIdOf } from './link-target';

/** So much of an address is shown, in characters. */
const SHOWN = 300;

/** Says where a link leads while the mouse is over it, and how it is followed: the window shows no addresses itself. */
export function registerLinkHint(editor: LexicalEditor): () => void {
  let under: { readonly link: HTMLElement; readonly title: string | null } | null = null;
  const leave = (): void => {
    if (under?.title === null) {
      under.link.removeAttribute('title');
    } else if (under !== null) {
      under.link.title = under.title;
    }
    under = null;
  };
  const onOver = ({ target }: MouseEvent): void => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link === (under?.link ?? null)) {
      return;
    }
    leave();
    const address = link?.getAttribute('href') ?? '';
    if (link === null || address === '' || address.startsWith('#') || quoteIdOf(address) !== null) {
      return;
    }
    under = { link, title: link.getAttribute('title') };
    const how = editor.isEditable() ? `${clickKey()}-click opens it` : '';
    link.title = [under.title ?? '', address.slice(0, SHOWN), how].filter((line) => line !== '').join('\n');
  };
  return editor.registerRootListener((root) => {
    root?.addEventListener('mouseover', onOver);
    root?.addEventListener('mouseleave', leave);
    return () => {
      leave();
      root?.removeEventListener('mouseover', onOver);
      root?.removeEventListener('mouseleave', leave);
    };
  });
}
