import type { Turn } from '#shared/domain/turn';

/** The texts of a sample task: the conversation that was sent, and the responses by id, in the file's order. */
export interface TaskText {
  readonly prompt: readonly Turn[];
  readonly responses: ReadonlyMap<string, string>;
}

const marker = /^<!-- (?:(system|user|assistant)|response ([a-z]+)) -->$/;

/**
 * Reads a task's Markdown file. A line `<!-- user -->` (or system, assistant) opens a turn of the conversation, a line
 * `<!-- response a -->` opens response a; each runs to the next such line. Throws when text stands outside of a section,
 * a section is empty or a response comes twice: these files ship with the program.
 */
export function readTaskText(markdown: string): TaskText {
  const prompt: Turn[] = [];
  const responses = new Map<string, string>();
  for (const section of splitSections(markdown)) {
    if (section.text === '') {
      throw new Error(`Empty section "${section.role ?? `response ${section.response}`}"`);
    }
    if (section.role !== undefined) {
      prompt.push({ role: section.role, content: section.text });
    } else if (responses.has(section.response)) {
      throw new Error(`Response ${section.response} comes twice`);
    } else {
      responses.set(section.response, section.text);
    }
  }
  return { prompt, responses };
}

type Section =
  | { readonly role: Turn['role']; readonly response?: never; readonly text: string }
  | { readonly role?: never; readonly response: string; readonly text: string };

function splitSections(markdown: string): Section[] {
  const lines = markdown.split('\n');
  const starts = lines.flatMap((line, index) => (marker.test(line) ? [index] : []));
  const before = lines.slice(0, starts[0] ?? lines.length).join('\n');
  if (before.trim() !== '') {
    throw new Error('Text before the first section');
  }
  return starts.map((start, index): Section => {
    const text = lines
      .slice(start + 1, starts[index + 1] ?? lines.length)
      .join('\n')
      .trim();
    const [, role, response = ''] = marker.exec(lines[start] ?? '') ?? [];
    return role === 'system' || role === 'user' || role === 'assistant' ? { role, text } : { response, text };
  });
}
