import { expect, it } from 'vitest';
import { type BundleRefusal, describeRefusal } from './refusal';

it('says of every refusal why, and what to do about it', () => {
  const todo: Record<BundleRefusal['kind'], string> = {
    'not-a-bundle': 'Get it again',
    'too-large': 'Ask your project to split it',
    'unknown-format': 'Update the app',
    'wrong-key': 'tell your project',
    'bad-signature': 'tell your project',
    'hash-mismatch': 'It was not opened',
    'bad-content': 'Tell your project',
  };
  for (const kind of Object.keys(todo) as BundleRefusal['kind'][]) {
    const sentence = describeRefusal({ kind, reason: 'seven of nine' });
    expect(sentence).toContain('(seven of nine)');
    expect(sentence).toContain(todo[kind]);
  }
});
