const DEFINITION = /\[((?:[^\][\\\n]|\\.)+)\]:/gu;
/** Where a line begins with definitions, in whatever it stands; a note may begin with one. */
const DEFINITIONS =
  /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*((?:\[(?:[^\][\\\n]|\\.)+\]:[ \t]*)+)/gmu;
// A bracket with a backslash may end a name or be part of it: both are looked at.
const BRACKETS = [/\[((?:[^\][\\]|\\.)+?)\\?\]/gu, /\[((?:[^\][\\]|\\.)+)\]/gu];

/**
 * The names for which a text has definitions (of links and of notes): what stands in brackets means something else beside
 * them. Names are only ever added; one too many costs an escape and nothing else.
 */
export class DefinitionLabels {
  readonly #labels = new Map<string, string>();

  constructor(markdown = '') {
    this.add(markdown);
  }

  /** Takes the definitions of a text in. */
  add(markdown: string): void {
    if (markdown.includes(']:')) {
      for (const [, found = ''] of markdown.matchAll(DEFINITIONS)) {
        for (const [, label = ''] of found.matchAll(DEFINITION)) {
          this.#labels.set(comparable(label), label);
        }
      }
    }
  }

  hasThoseOf(others: DefinitionLabels): boolean {
    return this.size === others.size && [...others.#labels.keys()].every((label) => this.#labels.has(label));
  }

  get size(): number {
    return this.#labels.size;
  }

  /** Short definitions of what a text has in brackets, for whoever wants to know what it means here. */
  standInsFor(markdown: string): string {
    if (this.#labels.size === 0 || !markdown.includes('[')) {
      return '';
    }
    const found = new Set<string>();
    for (const [, words = ''] of BRACKETS.flatMap((pattern) => [...markdown.matchAll(pattern)])) {
      const label = this.#labels.get(comparable(words));
      if (label !== undefined) {
        found.add(label.startsWith('^') ? `[${label}]: .` : `[${label}]: #`);
      }
    }
    return [...found].join('\n\n');
  }
}

function comparable(label: string): string {
  return label.replace(/\\/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}
