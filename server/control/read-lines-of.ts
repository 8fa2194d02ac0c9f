import type { Socket } from 'node:net';

/** Far longer than any message: commands write in pieces of 64 KiB. */
const longest = 16 * 1024 * 1024;

/**
 * The lines that come over a socket, until it ends, breaks or sends one without end. The next is not read before this
 * one is dealt with.
 */
export async function* readLinesOf(socket: Socket): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      pending += decoder.decode(chunk, { stream: true });
      for (let end = pending.indexOf('\n'); end !== -1; end = pending.indexOf('\n')) {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 1);
        yield line;
      }
      if (pending.length > longest) {
        return;
      }
    }
  } catch {
    // A broken connection ends the lines just as a closed one does.
  }
}
