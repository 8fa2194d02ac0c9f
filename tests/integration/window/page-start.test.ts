import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { type FirstAnswer, firstCalls } from '#shared/ipc/first-calls';
import { success } from '#shared/lib/result';
import type { Handlers } from '../../../electron/ipc/register-calls';
import { firstAnswers } from '../../../electron/window/first-answers';
import { PageEvents } from '../../../electron/window/page-events';

vi.mock('electron', () => import('../sync/fake-electron'));

describe('what stands in the document of the page', () => {
  test('answers every first call, and no text of a task can end the element', async () => {
    const title = '</script><script>alert(1)</script><!-- “$&”';
    const handlers = new Proxy({} as Handlers, {
      get: (_handlers, name) => () => success({ name, title }),
    });
    const json = await firstAnswers(handlers);
    expect(json).not.toContain('<');
    const answers = JSON.parse(json) as FirstAnswer[];
    expect(answers.map(({ name, args }) => ({ name, args }))).toEqual(firstCalls);
    for (const { name, reply } of answers) {
      expect(reply).toEqual(success({ name, title }));
    }
  });

  test('a call that fails is an answer as well', async () => {
    const handlers = new Proxy({} as Handlers, {
      get: () => () => {
        throw new Error('no such table');
      },
    });
    for (const { reply } of JSON.parse(await firstAnswers(handlers)) as FirstAnswer[]) {
      expect(reply).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    }
  });
});

describe('events for a page that is not listening yet', () => {
  test('the last of each name is sent once more when it is', () => {
    const { page, sent, events } = createPage();
    events.send('tasks.changed', null);
    events.keep();
    events.send('account.changed', null);
    events.send('tasks.changed', null);
    events.send('tasks.changed', null);
    sent.length = 0;
    page.emit('did-finish-load');
    expect(sent).toEqual(['goldsmith:account.changed', 'goldsmith:tasks.changed']);
    page.emit('did-finish-load');
    expect(sent).toHaveLength(2);
  });

  test('nothing is sent twice to a page that heard it', () => {
    const { page, sent, events } = createPage();
    events.keep();
    page.emit('did-finish-load');
    events.send('tasks.changed', null);
    page.emit('did-finish-load');
    expect(sent).toEqual(['goldsmith:tasks.changed']);
  });
});

function createPage() {
  const sent: string[] = [];
  const page = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    send: (channel: string) => sent.push(channel),
  });
  return { page, sent, events: new PageEvents(page as unknown as WebContents) };
}
