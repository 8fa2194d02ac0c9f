import type { Turn } from '#shared/domain/turn';

/** The texts of a sample task: the conversation that was sent, responses and passages by id, in the file's order. */
export interface TaskText {
  readonly prompt: readonly Turn[];
  readonly responses: ReadonlyMap<string, string>;
  readonly passages: ReadonlyMap<string, { readonly title: string; readonly markdown: string }>;
}

const marker = /^<!-- (?:(system|user|assistant)|response ([a-z]+)|passage ([a-z]+): (.+)) -->$/;

/**
 * Reads a task's Markdown file. A line `<!-- user -->` (or system, assistant) opens a turn of the conversation, a line
 * `<!-- response a -->` opens response a, a line `<!-- passage letter: The landlord’s letter -->` a passage with that id
 * and title; each runs to the next such line. Throws when text stands outside of a section, a section is empty or a
 * response or passage comes twice: these files ship with the program.
 */
export function readTaskText(markdown: string): TaskText {
  const prompt: Turn[] = [];
  const responses = new Map<string, string>();
  const passages = new Map<string, { title: string; markdown: string }>();
  for (const { opens, text } of splitSections(markdown)) {
    if (text === '') {
      throw new Error(`Empty section "${opens.kind === 'turn' ? opens.role : `${opens.kind} ${opens.id}`}"`);
    }
    if (opens.kind === 'turn') {
      prompt.push({ role: opens.role, content: text });
    } else if (responses.has(opens.id) || passages.has(opens.id)) {
      throw new Error(`${opens.kind === 'response' ? 'Response' : 'Passage'} ${opens.id} comes twice`);
    } else if (opens.kind === 'response') {
      responses.set(opens.id, text);
    } else {
      passages.set(opens.id, { title: opens.title, markdown: text });
    }
  }
  return { prompt, responses, passages };
}

type Opening =
  | { readonly kind: 'turn'; readonly role: Turn['role'] }
  | { readonly kind: 'response'; readonly id: string }
  | { readonly kind: 'passage'; readonly id: string; readonly title: string };

interface Section {
  readonly opens: Opening;
  readonly text: string;
}

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
    return { opens: readMarker(lines[start] ?? ''), text };
  });
}

function readMarker(line: string): Opening {
  const [, role, response, passage = '', title = ''] = marker.exec(line) ?? [];
  if (role === 'system' || role === 'user' || role === 'assistant') {
    return { kind: 'turn', role };
  }
  return response === undefined
    ? { kind: 'passage', id: passage, title }
    : { kind: 'response', id: response };
}
