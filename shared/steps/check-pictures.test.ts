import { expect, it } from 'vitest';
import { checkPictures } from './check-pictures';

const address = `media/${'ab'.repeat(32)}.png`;

it('tells of pictures without a description, at their place', () => {
  const answer = {
    markdown: `![](${address})\n\n![ ](${address})`,
    turns: [
      { id: 't1', text: `![A film](${address})` },
      { id: 't2', text: `see ![](${address} "title")` },
    ],
  };
  expect(checkPictures(answer)).toEqual([
    {
      path: ['markdown'],
      severity: 'advice',
      message: '2 pictures have no description. Say in a few words what each shows.',
    },
    {
      path: ['turns', 't2', 'text'],
      severity: 'advice',
      message: 'A picture has no description. Say in a few words what it shows.',
    },
  ]);
});

it('says nothing of pictures of the web or of other addresses', () => {
  expect(checkPictures({ markdown: '![](https://a.b/c.png) ![](b)' })).toEqual([]);
});
