import { expect, test } from 'vitest';
import { responseIdSchema } from '#shared/lib/ids';
import { USUAL_LAYOUT } from '../blocks/response-panels/panel-layout';
import { besideChoices } from './beside-choices';
import type { Stage } from './step-component';

const [a, b] = ['a', 'b'].map((id) => ({
  id: responseIdSchema.parse(id),
  name: `Response ${id.toUpperCase()}`,
}));
const texts = [a, b].filter((text) => text !== undefined);
const item = (name: 'prompt' | 'ideals') => ({ name, label: name, summary: '', content: null });

function desk() {
  let stage: Parameters<typeof besideChoices>[0] = {
    areResponsesOpen: false,
    onResponses: (areResponsesOpen: boolean) => {
      stage = { ...stage, areResponsesOpen };
    },
    panels: USUAL_LAYOUT,
    onPanels: (panels: Stage['panels']) => {
      stage = { ...stage, panels };
    },
    recall: {
      items: [item('prompt'), item('ideals')],
      offered: ['prompt'],
      open: [],
      onOpen: (open) => {
        stage = { ...stage, recall: { ...stage.recall, open } };
      },
    },
  };
  const shown = (): string[] => {
    const { texts: ofTask, earlier } = besideChoices(stage, texts);
    return [...ofTask, ...earlier].filter((choice) => choice.isShown).map(({ label }) => label);
  };
  return { shown, toggle: (id: string) => besideChoices(stage, texts).onToggle(id) };
}

test('a response alone, all of them, and what was said earlier are put beside the work and taken away again', () => {
  const { shown, toggle } = desk();
  expect(shown()).toEqual([]);
  toggle('text:b');
  expect(shown()).toEqual(['Response B']);
  toggle('text:');
  expect(shown()).toEqual(['All texts']);
  toggle('ideals');
  expect(shown()).toEqual(['All texts', 'ideals']);
  toggle('text:');
  toggle('prompt');
  toggle('ideals');
  expect(shown()).toEqual(['prompt']);
});
