import { firstCalls } from '#shared/ipc/first-calls';
import { answerCall, type Handlers } from '../ipc/register-calls';

/** Answers to what the page asks first, as JSON (FirstAnswer[]) that can stand in a script element of its document. */
export async function firstAnswers(handlers: Handlers): Promise<string> {
  const answers = await Promise.all(
    firstCalls.map(async ({ name, args }) => ({ name, args, reply: await answerCall(name, handlers, args) })),
  );
  // Nothing in the text of a task may end the element, or begin another.
  return JSON.stringify(answers).replaceAll('<', '\\u003c');
}
