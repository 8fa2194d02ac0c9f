import { $getEditor } from 'lexical';
import type { Image, Nodes, PhrasingContent, Root } from 'mdast';
import { hashOfAddress } from '#shared/media/picture-address';
import { startArrival } from './arrivals';
import { isDataAddress, readDataAddress } from './data-address';
import { pictureDeskOf } from './picture-desk';

declare module 'mdast' {
  interface ImageData {
    /** The name of a picture that is on its way (arrivals.ts). */
    arrival?: string;
  }
}

/**
 * The files of a paste that is nothing but pictures: of a copied picture, a screenshot, files of the file manager. Empty
 * where there are words too: programs put a picture of copied cells or text beside them, which nobody asked for.
 */
export function pastedPictureFiles(data: DataTransfer): File[] {
  const files = [...data.files];
  const hasWords =
    data.getData('text/plain').trim() !== '' || /[\p{L}\p{N}]/u.test(withoutTags(data.getData('text/html')));
  return files.length > 0 && !hasWords ? files : [];
}

function withoutTags(html: string): string {
  return html.replace(/<(style|script|title)[\s>].*?<\/\1>|<!--.*?-->|<[^>]*>|&nbsp;/gisu, ' ');
}

/**
 * An `<img>` of pasted HTML that can be kept: one that carries its own bytes, which `$takeInPictures` sees to, or one of
 * ours. Null for anything else: the web is never asked for it, and its description says what it showed.
 */
export function pictureOfHtml(element: Element): Image | null {
  const url = element.getAttribute('data-address') ?? element.getAttribute('src') ?? '';
  const alt = (element.getAttribute('alt') ?? '').replace(/\s+/gu, ' ').trim();
  return isDataAddress(url) || hashOfAddress(url) !== null ? { type: 'image', url, alt, title: null } : null;
}

/**
 * Starts to keep the pictures of a pasted tree that carry their own bytes; call it where the tree is put into the text.
 * Where this text takes no pictures their descriptions stand for them.
 */
export function $takeInPictures(tree: Root): Root {
  const desk = pictureDeskOf($getEditor());
  const takeIn = (image: Image): PhrasingContent[] => {
    if (!isDataAddress(image.url)) {
      return [image];
    }
    if (desk === null) {
      return [{ type: 'text', value: image.alt ?? '' }];
    }
    return [{ ...image, url: '', data: { arrival: startArrival(desk, () => readDataAddress(image.url)) } }];
  };
  return withImages(tree, takeIn) as Root;
}

function withImages(node: Nodes, takeIn: (image: Image) => PhrasingContent[]): Nodes {
  if (!('children' in node)) {
    return node;
  }
  const children = (node.children as Nodes[]).flatMap((child) =>
    child.type === 'image' ? takeIn(child) : [withImages(child, takeIn)],
  );
  return { ...node, children } as Nodes;
}
