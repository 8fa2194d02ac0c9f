import type { Nodes, Root } from 'mdast';
import { parseMarkdown } from '../../markdown/parse-markdown';

const DEFINITION = /\[((?:[^\][\\\n]|\\.)+)\]:/gu;
/** Where a line looks as if it began with definitions, in whatever it stands; a note may begin with one. */
const DEFINITIONS =
  /^(?:[ \t>]|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*((?:\[(?:[^\][\\\n]|\\.)+\]:[ \t]*)+)/gmu;
// A bracket with a backslash may end a name or be part of it: both are looked at. No name is longer (CommonMark 4.7).
const BRACKETS = [/\[((?:[^\][\\]|\\.){1,999}?)\\?\]/gu, /\[((?:[^\][\\]|\\.){1,999})\]/gu];

/**
 * The names for which a text has definitions (of links and of notes): what stands in brackets means something else beside
 * them. Names are only ever added. What looks like a definition and is none, in code for one, is left out: beside it a
 * link could not be written that can be.
 */
export class DefinitionLabels {
  readonly #labels = new Map<string, string>();

  constructor(markdown = '', tree: Root | null = null) {
    this.add(markdown, tree);
  }

  /** All that looks like a definition, without reading the text. */
  static seeming(markdown: string): DefinitionLabels {
    const labels = new DefinitionLabels();
    for (const [name, label] of seemingIn(markdown)) {
      labels.#labels.set(name, label);
    }
    return labels;
  }

  /** Takes the definitions of a text in; it is read if there may be new ones and nobody has read it yet. */
  add(markdown: string, tree: Root | null = null): void {
    const unknown = seemingIn(markdown);
    if ([...unknown.keys()].some((name) => !this.#labels.has(name))) {
      for (const name of definedNames(tree ?? parseMarkdown(markdown))) {
        const label = unknown.get(name);
        if (label !== undefined) {
          this.#labels.set(name, label);
        }
      }
    }
  }

  hasThoseOf(others: DefinitionLabels): boolean {
    return this.size === others.size && [...others.#labels.keys()].every((name) => this.has(name));
  }

  has(name: string): boolean {
    return this.#labels.has(name);
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

function seemingIn(markdown: string): Map<string, string> {
  const seeming = new Map<string, string>();
  if (markdown.includes(']:')) {
    for (const [, found = ''] of markdown.matchAll(DEFINITIONS)) {
      for (const [, label = ''] of found.matchAll(DEFINITION)) {
        seeming.set(comparable(label), label);
      }
    }
  }
  return seeming;
}

const DEFINING: Readonly<Record<string, string>> = { definition: '', footnoteDefinition: '^' };
const REFERRING: Readonly<Record<string, string>> = {
  linkReference: '',
  imageReference: '',
  footnoteReference: '^',
};

/** The names that a text gives a meaning to, as they are compared. */
export function definedNames(root: Root): Set<string> {
  return namesIn(root, DEFINING);
}

/** The names whose meaning a text takes from elsewhere. */
export function namesReferredTo(root: Root): Set<string> {
  return namesIn(root, REFERRING);
}

/** Those of nodes of some types, each with the sign that stands before its names. */
function namesIn(root: Root, signs: Readonly<Record<string, string>>): Set<string> {
  const names = new Set<string>();
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const sign = signs[node.type];
    if (sign !== undefined && 'identifier' in node) {
      names.add(comparable(sign + node.identifier));
    }
    if ('children' in node) {
      open.push(...node.children);
    }
  }
  return names;
}

// As Markdown compares names, but for the backslashes: some letters have a small form only once they were capitals (ß).
function comparable(label: string): string {
  return label.replace(/\\/gu, '').replace(/\s+/gu, ' ').trim().toLowerCase().toUpperCase().toLowerCase();
}
