import type { PhrasingContent } from 'mdast';

/** Words without the spaces and breaks at their ends, which HTML is full of. */
export function trimmed(words: readonly PhrasingContent[]): PhrasingContent[] {
  const started = withoutStart(words, (text) => text.trimStart());
  return withoutStart(started.toReversed(), (text) => text.trimEnd()).toReversed();
}

function withoutStart(words: readonly PhrasingContent[], trim: (text: string) => string): PhrasingContent[] {
  const [first, ...others] = words;
  if (first?.type === 'break') {
    return withoutStart(others, trim);
  }
  if (first?.type !== 'text') {
    return [...words];
  }
  const value = trim(first.value);
  return value === '' ? withoutStart(others, trim) : [{ ...first, value }, ...others];
}
