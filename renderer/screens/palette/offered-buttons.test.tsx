import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { GuidelinesPane } from '../../blocks/guidelines-pane/guidelines-pane';
import { RecallToggles } from '../../blocks/recall/recall-frame';
import { ClaimCard } from '../../steps/inspect/claim-card';
import { SectionOutline } from '../../steps/write/section-outline';
import { liveActions } from '../../ui/live-actions';
import { mount } from '../../ui/testing/mount';

function choose(label: string): void {
  const found = liveActions().find((action) => action.label === label);
  expect(found, label).toBeDefined();
  act(() => found?.act());
}

it('goes to the sections of an answer', () => {
  const onGo = vi.fn();
  const section = { heading: 'Evidence', required: true, least: 25, hint: '', needs: null } as const;
  mount(
    <SectionOutline
      sections={[{ section, state: 'missing', words: 0 } as never]}
      current={null}
      readOnly={false}
      findings={[]}
      nextKeys="Alt+J"
      onGo={onGo}
    />,
  );
  choose('Section: Evidence');
  expect(onGo).toHaveBeenCalledWith(0);
});

it('unfolds and folds what was said earlier, and says which it is', () => {
  const onOpen = vi.fn();
  const items = [{ name: 'prompt', label: 'Source prompt', summary: '', content: null }] as const;
  const toggles = { items, offered: ['prompt'], onOpen, id: 'a' } as const;
  const { rerender } = mount(<RecallToggles {...toggles} open={[]} />);
  expect(liveActions().find(({ id }) => id === 'recall prompt')?.isOn).toBe(false);
  choose('From earlier: Source prompt');
  expect(onOpen).toHaveBeenLastCalledWith(['prompt']);
  rerender(<RecallToggles {...toggles} open={['prompt']} />);
  expect(liveActions().find(({ id }) => id === 'recall prompt')?.isOn).toBe(true);
  choose('From earlier: Source prompt');
  expect(onOpen).toHaveBeenLastCalledWith([]);
});

it('searches the guidelines and shows their outline', () => {
  const { element } = mount(<GuidelinesPane markdown={'# One\n\na\n\n# Two\n\nb'} />);
  choose('Search the guidelines');
  expect(document.activeElement).toBe(element.querySelector('input'));
  choose('Outline of the guidelines');
  expect(element.querySelector('[aria-pressed=true]')).not.toBeNull();
});

it('judges the chosen claim about a picture, and no other', () => {
  const said: string[] = [];
  const card = (id: string, isChosen: boolean) => (
    <ClaimCard
      claim={{ id, text: id, verdict: { value: null } } as never}
      source={null}
      isChosen={isChosen}
      isTabStop={isChosen}
      readOnly={false}
      onChoose={() => undefined}
      onValue={(value) => said.push(`${id} ${value}`)}
      onMark={() => said.push(`${id} marked`)}
      onRemove={null}
    >
      {null}
    </ClaimCard>
  );
  mount(
    <ul>
      {card('one', true)}
      {card('two', false)}
    </ul>,
  );
  const act = (wanted: string) =>
    liveActions()
      .find(({ id }) => id === wanted)
      ?.act();
  act('claim-false');
  act('mark-claim');
  expect(said).toEqual(['one false', 'one marked']);
});
