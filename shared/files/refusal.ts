/** Why a file that came by stick was refused. Nothing of a refused file is kept. */
export type FileRefusal =
  /** It does not begin as ours do. */
  | 'not-ours'
  | 'newer'
  | 'too-large'
  /** It ends before all is there, or goes on after that. */
  | 'not-whole'
  /** Something in it is not what the signed part says. */
  | 'damaged'
  /** It cannot be read from where it lies. */
  | 'unreadable'
  /** It is signed by nobody whom the reader knows, or what is signed was changed. */
  | 'bad-seal'
  | 'other-hub'
  | 'other-person'
  /** It goes the other way. */
  | 'other-way'
  | 'not-signed-in'
  | 'no-room';

/** The sentence for the expert who opened the file: what happened, and what to do. */
export function describeFileRefusal(refusal: FileRefusal, person: string | null = null): string {
  switch (refusal) {
    case 'not-ours':
      return 'This is no file of Goldsmith’s, or its beginning is damaged. Ask for it once more.';
    case 'newer':
      return 'This file was written by a newer Goldsmith. Update the app, then open it again.';
    case 'too-large':
      return 'This file is larger than any that a hub writes. It was not opened; tell your project.';
    case 'not-whole':
      return 'This file is not whole: copying it was cut off. Copy it again, and take the stick out only when that is done.';
    case 'damaged':
      return 'This file was changed or damaged on its way. Nothing of it was taken in; copy it again, or ask for it once more.';
    case 'unreadable':
      return 'This file could not be read to its end. Was the stick pulled out? Put it in and open the file again.';
    case 'bad-seal':
      return 'This file does not come from your hub, or was changed on its way. Nothing of it was taken in; tell your project.';
    case 'other-hub':
      return 'This file is from another hub than the one you are signed in to. Sign in there to take it in.';
    case 'other-person':
      return `This file is for ${person ?? 'somebody else'}. Only they can take it in, signed in on this computer or theirs.`;
    case 'other-way':
      return 'This file holds finished work on its way to the hub: give it to whoever runs your project. There is nothing in it to take in here.';
    case 'not-signed-in':
      return 'Sign in to your hub once, with a network. From then on its files can be opened without one: only then does this computer know by whom they are signed.';
    case 'no-room':
      return 'There is no room for it on this computer. Free some space, then open the file again.';
  }
}
