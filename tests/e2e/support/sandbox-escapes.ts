import { type AddressInfo, createServer } from 'node:net';
import type { Frame } from 'playwright/test';

/** A server that anything at all that leaves the app for it would reach. */
export function listenForAnything(): Promise<{
  url: string;
  port: number;
  connections: () => number;
  close: () => void;
}> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.end('HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\ncontent-length: 2\r\n\r\nhi');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${port}/`,
        port,
        connections: () => count,
        close: () => server.close(),
      });
    });
  });
}

/** What the frame itself manages to do that it must not; nothing, if all is well. */
export function tryToEscape(frame: Frame, hubUrl: string): Promise<string[]> {
  return frame.evaluate(async (url) => {
    const managed: string[] = [];
    const tries: Record<string, () => unknown> = {
      'reads the page': () => window.parent.document.title,
      'reads the bridge': () => (window.parent as unknown as { goldsmith: object }).goldsmith.toString(),
      'has a bridge': () => (window as unknown as { goldsmith: object }).goldsmith.toString(),
      'has Node': () => (globalThis as unknown as { require: (name: string) => unknown }).require('fs'),
      'keeps things': () => localStorage.setItem('a', 'b'),
      'has a database': () => indexedDB.open('a').onsuccess,
      'has cookies': () => document.cookie,
      'moves the page': () => {
        if (window.top !== null) {
          window.top.location.href = url;
        }
      },
      'opens a window': () => {
        if (window.open(url) === null) {
          throw new Error('blocked');
        }
      },
    };
    for (const [name, act] of Object.entries(tries)) {
      try {
        const value = act();
        if (name !== 'has a database' || value !== undefined) {
          managed.push(name);
        }
      } catch {
        // As it should be.
      }
    }
    for (const address of [url, 'app://main/', 'app://main/index.html', 'https://example.org/']) {
      await fetch(address, { mode: 'no-cors' }).then(
        () => managed.push(`fetches ${address}`),
        () => undefined,
      );
    }
    return managed;
  }, hubUrl);
}
