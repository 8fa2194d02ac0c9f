import { expect, test, vi } from 'vitest';
import { anchorAt, type TextAnchor } from '#shared/lib/text-anchor';
import { mount } from '../../ui/testing/mount';
import { QuotableMarkdown } from './quotable-markdown';
import { readRenderedText } from './rendered-text';

const MARKDOWN =
  'Give **apixaban** 5 mg.\n\n```\nlet dose = 5;\n```\n\n| Drug | Dose |\n| --- | --- |\n| apixaban | 5 mg |';

function anchorOf(words: string): TextAnchor {
  const { element } = mount(<QuotableMarkdown name="A" source={MARKDOWN} actions={[]} />);
  const { text } = readRenderedText(element.querySelector('[data-markdown-view]') as Element);
  const start = text.indexOf(words);
  return anchorAt(text, start, start + words.length) as TextAnchor;
}

const mark = (id: string, words: string) => ({ id, tone: 'bad' as const, anchor: anchorOf(words) });

test('marks across formatting, in code and in tables are found in the text, also when it was set differently before', () => {
  const onLost = vi.fn();
  const marks = [mark('bold', 'Give apixaban 5'), mark('code', 'dose = 5'), mark('row', 'apixaban\t5 mg')];
  mount(
    <QuotableMarkdown
      name="A"
      source={`A line more.\n\n${MARKDOWN.replace('**apixaban**', 'apixaban')}`}
      actions={[]}
      marks={marks}
      onLostMarks={onLost}
    />,
  );
  expect(onLost).not.toHaveBeenCalled();
});

test('a mark whose words are gone is told as lost, and as found again when they come back', () => {
  const onLost = vi.fn();
  const marks = [mark('gone', 'Give apixaban 5'), mark('there', 'dose = 5')];
  const view = (source: string) => (
    <QuotableMarkdown name="A" source={source} actions={[]} marks={marks} onLostMarks={onLost} />
  );
  const { rerender } = mount(view(MARKDOWN.replace('Give', 'Prescribe')));
  expect(onLost.mock.calls).toEqual([[['gone']]]);
  rerender(view(MARKDOWN));
  return vi.waitFor(() => expect(onLost.mock.calls.at(-1)).toEqual([[]]));
});
