import { describe, expect, it } from 'vitest';
import { type Sha256, sha256Schema } from '../lib/ids';
import { areIntact, type ByteSource, headlineOf, placeEntries, readHead } from './container';
import { fileLimits } from './limits';

const HASH = sha256Schema.parse('a'.repeat(64));

/** A file in memory, and how many bytes of it were asked for at once at most. */
function sourceOf(content: string | Uint8Array, size?: number) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const asked = { most: 0 };
  const source: ByteSource = {
    size: size ?? bytes.length,
    read: async (start, length) => {
      asked.most = Math.max(asked.most, length);
      return bytes.slice(start, start + length);
    },
    sha256: async (start, length) =>
      sha256Schema.parse(
        bytes
          .slice(start, start + length)
          .join('')
          .padEnd(64, '0')
          .slice(0, 64),
      ),
  };
  return { source, asked };
}

describe('the beginning of a file', () => {
  it('gives manifest and seal, and where the rest begins', async () => {
    const { source } = sourceOf(`${headlineOf(2, 3)}{}[1]rest`);
    const head = await readHead(source);
    expect(head).toMatchObject({ ok: true, value: { start: headlineOf(2, 3).length + 5 } });
    const { manifest, seal } = head.ok ? head.value : { manifest: null, seal: null };
    expect([manifest, seal].map((part) => new TextDecoder().decode(part ?? undefined))).toEqual([
      '{}',
      '[1]',
    ]);
  });

  it('that is not ours, an archive for instance, is refused as such', async () => {
    for (const content of [
      '',
      'PK\u0003\u0004',
      'GOLDSMITH',
      'GOLDSMITH 1 2\n{}',
      ' GOLDSMITH 1 2 3\n{}[1]',
    ]) {
      expect(await readHead(sourceOf(content).source), content).toEqual({ ok: false, error: 'not-ours' });
    }
    for (const lengths of ['0 3', '02 3', '-2 3', '2 3.0', '2 1e3', '2 0x3', '2 9999999999']) {
      expect(await readHead(sourceOf(`GOLDSMITH 1 ${lengths}\n{}[1]`).source), lengths).toMatchObject({
        ok: false,
      });
    }
    expect(await readHead(sourceOf('GOLDSMITH 2 2 3\n{}[1]').source)).toEqual({ ok: false, error: 'newer' });
    expect(await readHead(sourceOf('GOLDSMITH 0 2 3\n{}[1]').source)).toEqual({
      ok: false,
      error: 'not-ours',
    });
  });

  it('that promises more than a file may hold is refused before anything is read of it', async () => {
    const huge = sourceOf(headlineOf(fileLimits.manifestBytes + 1, 3), fileLimits.manifestBytes + 100);
    expect(await readHead(huge.source)).toEqual({ ok: false, error: 'too-large' });
    const seal = sourceOf(headlineOf(2, fileLimits.sealBytes + 1), 10_000);
    expect(await readHead(seal.source)).toEqual({ ok: false, error: 'too-large' });
    const whole = sourceOf(headlineOf(2, 3), fileLimits.fileBytes + 1);
    expect(await readHead(whole.source)).toEqual({ ok: false, error: 'too-large' });
    const cut = sourceOf(headlineOf(fileLimits.manifestBytes, 3));
    expect(await readHead(cut.source)).toEqual({ ok: false, error: 'not-whole' });
    expect([huge, seal, whole, cut].map(({ asked }) => asked.most)).toEqual([40, 40, 40, 40]);
  });

  it('that is shorter than the file says it is, as of a stick that was pulled out, is not whole', async () => {
    const { source } = sourceOf(`${headlineOf(2, 3)}{}[`, 1_000);
    expect(await readHead(source)).toEqual({ ok: false, error: 'not-whole' });
  });
});

describe('the entries of a file', () => {
  it('lie one after the other, so that none can be put upon, or before, another', () => {
    const entries = [5, 1, 7].map((bytes) => ({ sha256: HASH, bytes }));
    expect(placeEntries(10, entries)).toEqual({
      entries: [10, 15, 16].map((start, index) => ({ sha256: HASH, bytes: [5, 1, 7][index], start })),
      end: 23,
    });
    expect(placeEntries(10, [])).toEqual({ entries: [], end: 10 });
  });

  it('are intact only if every one of them is', async () => {
    const { source } = sourceOf('abc');
    const right = async (start: number, bytes: number) => ({
      start,
      bytes,
      sha256: await source.sha256(start, bytes),
    });
    expect(await areIntact(source, [await right(0, 2), await right(2, 1)])).toBe(true);
    const wrong = { ...(await right(2, 1)), sha256: HASH as Sha256 };
    expect(await areIntact(source, [await right(0, 2), wrong])).toBe(false);
  });
});
