import { countWords } from '../../domain/markdown-text';
import type { TemplateSection } from './templates';

/** A heading of a Markdown text. Offsets are UTF-16 code units. */
export interface Heading {
  readonly level: number;
  /** Without its marks. */
  readonly text: string;
  readonly start: number;
  /** Where the line after it begins. */
  readonly end: number;
}

export type SectionState = 'missing' | 'empty' | 'short' | 'incomplete' | 'done';

/** How far a section of a template has come in a text. */
export interface SectionProgress {
  readonly section: TemplateSection;
  readonly state: SectionState;
  readonly words: number;
  /** Which heading of the text it is, 0-based; null where there is none. */
  readonly heading: number | null;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
/** Blanks, and the marks that may close a heading; looked for from the beginning of the run of blanks that it ends with. */
const HEADING_END = /(?<![ \t])(?:[ \t]+#+)?[ \t]*$/;

/**
 * The ATX headings of a Markdown text (CommonMark 4.2), in order; lines in fenced code and in `$$` formulas are not
 * headings. Headings inside quotes and lists, and underlined ones, do not begin sections and are left out.
 */
export function scanHeadings(markdown: string): Heading[] {
  const headings: Heading[] = [];
  let fence: string | null = null;
  let offset = 0;
  for (const line of markdown.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    const text = line.replace(/\r$/, '');
    if (fence !== null) {
      fence = isClosing(text, fence) ? null : fence;
      continue;
    }
    fence = openingFence(text);
    const match = fence === null ? HEADING.exec(text) : null;
    if (match !== null) {
      headings.push({
        level: match[1]?.length ?? 1,
        text: plainHeading(text.slice(match[0].length).replace(HEADING_END, '')),
        start,
        end: Math.min(offset, markdown.length),
      });
    }
  }
  return headings;
}

/**
 * How far each section of a template has come in a text. A section is found by its heading, whatever its level, and
 * reaches to the next heading of the template, or to the next one that is no deeper than its own.
 */
export function sectionProgress(
  markdown: string,
  sections: readonly TemplateSection[],
): readonly SectionProgress[] {
  if (sections.length === 0) {
    return [];
  }
  const headings = scanHeadings(markdown);
  const wanted = new Set(sections.map((section) => sameName(section.heading)));
  const taken = new Set<number>();
  return sections.map((section) => {
    const index = headings.findIndex(
      (heading, at) => !taken.has(at) && sameName(heading.text) === sameName(section.heading),
    );
    const heading = headings[index];
    if (heading === undefined) {
      return { section, state: 'missing', words: 0, heading: null };
    }
    taken.add(index);
    const next = headings.find(
      (other, at) => at > index && (wanted.has(sameName(other.text)) || other.level <= heading.level),
    );
    const body = markdown.slice(heading.end, next?.start ?? markdown.length);
    return { section, state: stateOf(section, body), words: countWords(body), heading: index };
  });
}

/** The text that a writer starts with: the headings of the sections, with room below each. */
export function skeletonOf(sections: readonly TemplateSection[]): string {
  return sections.map((section) => `## ${section.heading}\n`).join('\n');
}

/** The words of a text outside its headings: what was written into a skeleton. */
export function wordsBelowHeadings(markdown: string): number {
  const inHeadings = scanHeadings(markdown).reduce((sum, heading) => sum + countWords(heading.text), 0);
  return Math.max(0, countWords(markdown) - inHeadings);
}

function stateOf(section: TemplateSection, body: string): SectionState {
  if (body.trim() === '') {
    return 'empty';
  }
  if (!holdsWhatIsNeeded(section.needs, body)) {
    return 'incomplete';
  }
  return countWords(body) < section.least ? 'short' : 'done';
}

function holdsWhatIsNeeded(needs: TemplateSection['needs'], body: string): boolean {
  switch (needs) {
    case 'code':
      return /^ {0,3}(`{3,}|~{3,})[^\n]*\n\s*\S/m.test(body);
    case 'maths':
      return /\$[^$\s]/.test(body) || /\$\$\s*\S/.test(body);
    case null:
      return true;
  }
}

function openingFence(line: string): string | null {
  const match = FENCE.exec(line);
  const mark = match?.[1];
  if (mark !== undefined) {
    // A backtick in the words after it makes it inline code.
    return mark.startsWith('`') && match?.[2]?.includes('`') === true ? null : mark;
  }
  return /^ {0,3}\$\$(?!.*\$\$)/.test(line) ? '$$' : null;
}

function isClosing(line: string, fence: string): boolean {
  const text = line.trim();
  return fence === '$$'
    ? text.endsWith('$$')
    : text.length >= fence.length && text === fence.charAt(0).repeat(text.length);
}

function plainHeading(source: string): string {
  return source
    .replace(/!?\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!&])/g, '$1')
    .replace(/[*_`]+/g, '')
    .trim();
}

/** "2. Assessment:" is "Assessment". */
function sameName(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/^\s*(?:\d+|[ivx]+)[.)]\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
