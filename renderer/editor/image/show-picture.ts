import { hashOfAddress, shownAt } from '#shared/media/picture-address';

const LONGEST_ADDRESS = 200;

export interface ShownPicture {
  /** Null while the picture is on its way to the disk. */
  readonly address: string | null;
  readonly alt: string;
  readonly title: string;
}

/**
 * Draws a picture of the text: the file by its hash, and nothing from any other address, which is only named. A kept
 * picture without a description carries a quiet mark.
 */
export function showPicture(element: HTMLElement, picture: ShownPicture): void {
  const { address, alt, title } = picture;
  element.className = 'picture';
  const hash = address === null ? null : hashOfAddress(address);
  if (address === null) {
    element.classList.add('is-arriving');
    element.append('Keeping the picture…');
  } else if (hash === null) {
    showNote(element, alt, address.slice(0, LONGEST_ADDRESS));
  } else {
    const image = document.createElement('img');
    image.alt = alt;
    image.draggable = false;
    if (title !== '') {
      image.title = title;
    }
    image.addEventListener('error', () => {
      element.replaceChildren();
      showNote(element, alt, 'This picture is not on this computer.');
    });
    image.src = shownAt(hash);
    element.append(image);
    if (alt.trim() === '') {
      const mark = document.createElement('span');
      mark.className = 'picture-mark';
      mark.textContent = 'No description';
      element.append(mark);
    }
  }
}

/** What stands for a picture that is not shown: its description, and why or from where. */
function showNote(element: HTMLElement, alt: string, note: string): void {
  element.classList.add('is-note');
  const words = document.createElement('span');
  words.textContent = alt.trim() === '' ? 'Picture without a description' : alt;
  const why = document.createElement('span');
  why.className = 'picture-why';
  why.textContent = note;
  element.append(words, ' ', why);
}
