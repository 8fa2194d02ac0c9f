import type { BesideMenuProps } from './beside-menu';
import type { NamedText, Stage } from './step-component';

const ALL = 'text:';

/** What can stand beside the work, what does, and what choosing one of it does. */
export function besideChoices(
  stage: Pick<Stage, 'recall' | 'panels' | 'onPanels' | 'areResponsesOpen' | 'onResponses'>,
  texts: readonly Pick<NamedText, 'id' | 'name'>[],
): BesideMenuProps {
  const { recall, panels, areResponsesOpen } = stage;
  const isShown = (id: string | null): boolean => areResponsesOpen && panels.expanded === id;
  const all = {
    id: ALL,
    label: 'All texts',
    summary: texts.map(({ name }) => name).join(', '),
    isShown: isShown(null),
  };
  const single = texts.map(({ id, name }) => ({
    id: `${ALL}${id}`,
    label: name,
    summary: texts.length > 1 ? 'alone' : '',
    isShown: isShown(texts.length > 1 ? id : null),
  }));
  const showText = (id: string): void => {
    const wanted = texts.length > 1 && id !== ALL ? id.slice(ALL.length) : null;
    stage.onResponses(!isShown(wanted));
    if (panels.expanded !== wanted) {
      stage.onPanels({ ...panels, expanded: wanted });
    }
  };
  return {
    texts: texts.length > 1 ? [all, ...single] : single,
    earlier: recall.items.map(({ name, label, summary }) => ({
      id: name,
      label,
      summary,
      isShown: recall.open.includes(name),
    })),
    onToggle: (id) => {
      if (id.startsWith(ALL)) {
        showText(id);
        return;
      }
      const others = recall.open.filter((name) => name !== id);
      const added = recall.items.find(({ name }) => name === id && !recall.open.includes(name));
      recall.onOpen(added === undefined ? others : [...others, added.name]);
    },
  };
}
