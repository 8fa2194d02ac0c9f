import { expect, it } from 'vitest';
import { readTranscript } from './read-transcript';

it('reads a copied conversation into turns and replies', () => {
  const copied =
    'User: How do I check a prescription?\n\nAssistant: Compare it with the record:\n- quantity\n- ink\nUser: And the opposite?\nAssistant: I will not say that.';
  expect(readTranscript(copied)).toEqual([
    { markdown: 'How do I check a prescription?', reply: 'Compare it with the record:\n- quantity\n- ink' },
    { markdown: 'And the opposite?', reply: 'I will not say that.' },
  ]);
});

it('knows other names of the two sides, bold ones too, and joins what one side says in a row', () => {
  expect(readTranscript('**Human:** One.\nhuman: Two.\r\n**AI:** Three.\nModel: Four.\nYou: Five.')).toEqual([
    { markdown: 'One.\n\nTwo.', reply: 'Three.\n\nFour.' },
    { markdown: 'Five.', reply: '' },
  ]);
});

it.each([
  'Just a question: what now?',
  'Note\nUser: hello\nAssistant: hello',
  'Assistant: hello\nUser: hello',
  'User: hello, only me',
  'Username: x\nUserland: y',
])('leaves alone what is no conversation: %s', (text) => {
  expect(readTranscript(text)).toBeNull();
});
