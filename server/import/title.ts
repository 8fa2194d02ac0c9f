const longest = 90;
/** A sentence as short as "Hi." or "I am a programmer." says nothing about a task: the next one is taken as well. */
const shortest = 32;

/** Words that stand alone on the first line of pasted prompts and say nothing. */
const labels = /^(?:problem|question|task|user|prompt|human|instruction|instructions|title)\s*:?\s*$/i;

/**
 * A title for a task out of its prompt: the first sentence without markup, on one line, at most 90 characters; cut
 * between words, with an ellipsis. `Untitled task` where nothing is left.
 */
export function titleOf(prompt: string): string {
  const lines = plainLines(prompt);
  const text = lines.join(' ').replace(/\s+/g, ' ').trim();
  const sentence = firstSentence(text).replace(/[\s:;,–—-]+$/u, '');
  if (sentence === '') {
    return 'Untitled task';
  }
  const capital = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return shorten(capital);
}

function plainLines(prompt: string): string[] {
  const lines = prompt
    .slice(0, 4_000)
    .split(/\r?\n/)
    .filter((line) => !/^\s*(?:```|~~~)/.test(line))
    .map(plain)
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const [first = '', ...rest] = lines;
  return labels.test(first) && rest.length > 0 ? rest : lines;
}

/** Takes marks away and leaves what they mark. */
function plain(line: string): string {
  return line
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, ' ')
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`+|\$\$?)/g, '')
    .trim();
}

function firstSentence(text: string): string {
  const ends = /[.?!。？！](?=\s|$)/gu;
  for (const end of text.slice(0, 600).matchAll(ends)) {
    const before = text.slice(0, end.index);
    const abbreviation = /(?:^|[\s(])(?:\p{L}|e\.g|i\.e|etc|vs|cf|approx|Mr|Mrs|Ms|Dr|Prof|St|No)$/u.test(
      before,
    );
    if (!abbreviation && before.length >= shortest) {
      return end[0] === '.' ? before : before + end[0];
    }
  }
  return text;
}

function shorten(text: string): string {
  if (text.length <= longest) {
    return text;
  }
  let cut = '';
  for (const character of text) {
    if (cut.length + character.length >= longest) {
      break;
    }
    cut += character;
  }
  const space = cut.lastIndexOf(' ');
  const words = space > longest / 2 ? cut.slice(0, space) : cut;
  return `${words.replace(/[\s,;:.–—-]+$/u, '')}…`;
}
