/** Why a bundle was refused. Nothing of a refused bundle is kept. */
export type BundleRefusal =
  | { readonly kind: 'not-a-bundle'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly reason: string }
  | { readonly kind: 'unknown-format'; readonly reason: string }
  | { readonly kind: 'wrong-key'; readonly reason: string }
  | { readonly kind: 'bad-signature'; readonly reason: string }
  | { readonly kind: 'hash-mismatch'; readonly reason: string }
  | { readonly kind: 'bad-content'; readonly reason: string };

/** The sentence for a person: what happened, and what to do. */
export function describeRefusal(refusal: BundleRefusal): string {
  switch (refusal.kind) {
    case 'not-a-bundle':
      return `This file is not a whole bundle (${refusal.reason}). Get it again from your hub.`;
    case 'too-large':
      return `The bundle is larger than Goldsmith accepts (${refusal.reason}). Ask your project to split it.`;
    case 'unknown-format':
      return `The bundle was made for a newer Goldsmith (${refusal.reason}). Update the app.`;
    case 'wrong-key':
    case 'bad-signature':
      return `The bundle does not come from your hub (${refusal.reason}). It was not opened; tell your project.`;
    case 'hash-mismatch':
      return `The bundle was changed or damaged on its way (${refusal.reason}). It was not opened.`;
    case 'bad-content':
      return `The bundle holds something that Goldsmith cannot use (${refusal.reason}). Tell your project.`;
  }
}
