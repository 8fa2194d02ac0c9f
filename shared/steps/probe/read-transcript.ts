import type { Exchange } from '../exchange';

type Spoken = Omit<Exchange, 'id'>;

/** How the two sides are named at the beginning of a line in a copied conversation. */
const SPEAKER =
  /^\s*(?:[*#>]*\s*)(user|human|you|me|attacker|assistant|model|ai|bot|agent|chatgpt|claude)\s*(?:\*{1,2})?\s*:(?:\*{1,2})?\s*/i;

const USERS = new Set(['user', 'human', 'you', 'me', 'attacker']);

interface Message {
  readonly isUser: boolean;
  readonly said: string;
}

/**
 * Reads a copied conversation ("User: … Assistant: …", one name at the beginning of a line) into turns and replies.
 * Null when it is no conversation: no names, only one message, or it does not begin with the user. Messages of one side
 * in a row are joined.
 */
export function readTranscript(text: string): Spoken[] | null {
  const messages = readMessages(text.replaceAll('\r\n', '\n').split('\n'));
  if (messages === null || messages.length < 2 || messages[0]?.isUser !== true) {
    return null;
  }
  const exchanges: Spoken[] = [];
  let wasUser = false;
  for (const { isUser, said } of messages) {
    const last = exchanges.pop() ?? { markdown: '', reply: '' };
    const isNew = isUser && !wasUser;
    if (isNew && last.markdown !== '') {
      exchanges.push(last, { markdown: said, reply: '' });
    } else {
      exchanges.push(
        isUser
          ? { ...last, markdown: below(last.markdown, said) }
          : { ...last, reply: below(last.reply, said) },
      );
    }
    wasUser = isUser;
  }
  return exchanges;
}

/** The messages in order; null when something is said before the first name. */
function readMessages(lines: readonly string[]): Message[] | null {
  const messages: { readonly isUser: boolean; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const name = SPEAKER.exec(line);
    if (name !== null) {
      const isUser = USERS.has((name[1] ?? '').toLowerCase());
      messages.push({ isUser, lines: [line.slice(name[0].length)] });
    } else if (messages.length > 0) {
      messages.at(-1)?.lines.push(line);
    } else if (line.trim() !== '') {
      return null;
    }
  }
  return messages.map((message) => ({ isUser: message.isUser, said: message.lines.join('\n').trim() }));
}

function below(text: string, more: string): string {
  return text === '' ? more : `${text}\n\n${more}`;
}
