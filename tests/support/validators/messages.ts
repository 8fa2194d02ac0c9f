import { array, exactObject, fullText, type Problems } from './problems';

const roles = ['system', 'user', 'assistant'];

/** The roles of a list of `{role, content}` messages, each of which is noted when it is no such message. */
export function readMessages(value: unknown, place: string, problems: Problems): string[] {
  const messages = array(value, place, problems) ?? [];
  if (messages.length === 0) {
    problems.push(`${place} has no message`);
  }
  return messages.map((message, index) => {
    const spot = `${place}[${index}]`;
    const read = exactObject(message, ['role', 'content'], spot, problems);
    fullText(read?.['content'], `${spot}.content`, problems);
    const role = String(read?.['role']);
    if (!roles.includes(role)) {
      problems.push(`${spot}.role is "${role}"`);
    }
    if (role === 'system' && index > 0) {
      problems.push(`${spot}: a system message comes first or not at all`);
    }
    return role;
  });
}

/** A list of exactly one message, by the assistant; gives its text. */
export function readAnswer(value: unknown, place: string, problems: Problems): string | null {
  const roles = readMessages(value, place, problems);
  if (roles.length !== 1 || roles[0] !== 'assistant') {
    problems.push(`${place} must be one assistant message and is [${roles.join(', ')}]`);
    return null;
  }
  return String((value as { content: unknown }[])[0]?.content);
}

/** Notes a problem where one conversation partner speaks twice in a row. */
export function mustAlternate(allRoles: readonly string[], place: string, problems: Problems): void {
  const spoken = allRoles.filter((role) => role !== 'system');
  if (spoken.some((role, index) => role !== (index % 2 === 0 ? 'user' : 'assistant'))) {
    problems.push(`${place} does not alternate between user and assistant: ${spoken.join(', ')}`);
  }
}

/** A conversation that waits for the assistant: perhaps a system message, then both in turn, the user last. */
export function mustBeQuestion(value: unknown, place: string, problems: Problems): void {
  const roles = readMessages(value, place, problems);
  mustAlternate(roles, place, problems);
  if (roles.at(-1) !== 'user') {
    problems.push(`${place} must end with the user`);
  }
}
