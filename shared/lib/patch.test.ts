import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from './json-value';
import { applyPatch, diffJson, PatchMismatch } from './patch';
import { patchSchema } from './patch-schema';

const anyJson = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

describe('patches of draft answers', () => {
  it('turn any JSON value into any other', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (before, after) => {
        expect(applyPatch(before, diffJson(before, after))).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it('turn any text into any other, by a splice that survives UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const patch = diffJson(before, after);
        const overTheWire = JSON.parse(
          new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(patch))),
        );
        expect(applyPatch(before, patchSchema.parse(overTheWire))).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('leave the value that they were applied to as it was', () => {
    const before = { steps: { write: { markdown: 'one' } } };
    const after = applyPatch(before, diffJson(before, { steps: { write: { markdown: 'one two' } } }));
    expect(after).toEqual({ steps: { write: { markdown: 'one two' } } });
    expect(before.steps.write.markdown).toBe('one');
  });

  it('stay as small as the change in a long text', () => {
    const long = 'A paragraph of an answer. '.repeat(20_000);
    const patch = diffJson({ markdown: long }, { markdown: `${long.slice(0, 9)}X${long.slice(9)}` });
    expect(JSON.stringify(patch).length).toBeLessThan(100);
  });

  it('hold one entry when one is added to a long list, or taken from it', () => {
    const turns = Array.from({ length: 200 }, (_, index) => ({ id: `t${index}`, text: 'word '.repeat(50) }));
    const more = turns.toSpliced(100, 0, { id: 'new', text: 'short' });
    expect(diffJson({ turns }, { turns: more })).toEqual([
      { do: 'items', path: ['turns'], at: 100, remove: 0, insert: [{ id: 'new', text: 'short' }] },
    ]);
    expect(diffJson(structuredClone(more), turns)).toEqual([
      { do: 'items', path: [], at: 100, remove: 1, insert: [] },
    ]);
  });

  it('do not cut an emoji in two when only its second half changes', () => {
    const patch = diffJson('👍', '👎');
    expect(patch).toEqual([{ do: 'splice', path: [], at: 0, remove: 2, insert: '👎' }]);
  });

  it('carry a key named __proto__ as data', () => {
    const after = JSON.parse('{"__proto__": {"polluted": true}}') as Json;
    const applied = applyPatch({}, diffJson({}, after));
    expect(Object.hasOwn(applied as object, '__proto__')).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('say so when they do not fit', () => {
    expect(() => applyPatch({}, [{ do: 'remove', path: ['gone'] }])).toThrow(PatchMismatch);
    expect(() => applyPatch('abc', [{ do: 'splice', path: [], at: 2, remove: 5, insert: '' }])).toThrow(
      PatchMismatch,
    );
    expect(() => applyPatch([1], [{ do: 'set', path: [3], value: 1 }])).toThrow(PatchMismatch);
    expect(() => applyPatch([1], [{ do: 'items', path: [], at: 1, remove: 1, insert: [] }])).toThrow(
      PatchMismatch,
    );
  });
});
