import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documents, noise } from '../testing/documents';
import { nastyDocuments } from '../testing/nasty-documents';
import { rewrite } from '../testing/rewrite';
import { expectFixedPoint } from '../testing/round-trip-law';
import { soundText } from './sound-text';

/** `GOLDSMITH_THOROUGH=100000` looks that far, each time from elsewhere; GOLDSMITH_SEED goes to where something was found. */
const thorough = Number(process.env['GOLDSMITH_THOROUGH'] ?? 0);
const given = process.env['GOLDSMITH_SEED'];

/** A fixed seed within `npm test`: a run must mean the same on every machine. */
const seed = given !== undefined ? Number(given) : thorough > 0 ? Date.now() % 2 ** 31 : 20261122;
const timeout = thorough > 0 ? 24 * 3_600_000 : 300_000;

test(`a document keeps its meaning and settles at once (seed ${seed})`, { timeout }, () => {
  fc.assert(fc.property(documents, expectFixedPoint), { seed, numRuns: thorough || 60 });
});

test(`a document that nobody would write does so too (seed ${seed})`, { timeout }, () => {
  fc.assert(
    fc.property(nastyDocuments, (source) => expectFixedPoint(soundText(source))),
    { seed, numRuns: thorough || 60 },
  );
});

test(`whatever characters come in, what is written is read back the same (seed ${seed})`, { timeout }, () => {
  fc.assert(
    fc.property(noise, (source) => {
      const written = rewrite(source);
      expect(rewrite(written)).toBe(written);
    }),
    { seed, numRuns: thorough || 250 },
  );
});
