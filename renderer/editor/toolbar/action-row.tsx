import type { LexicalEditor } from 'lexical';
import { Fragment, type ReactNode, useRef } from 'react';
import { Separator } from 'react-aria-components/Separator';
import { useWidth } from '../../ui/use-width';
import { type ProseActionId, proseAction } from '../shortcuts';
import { ActionButton } from './action-button';
import { fitActions } from './fit-actions';
import { MoreMenu } from './more-menu';

export interface ActionRowProps {
  readonly editor: LexicalEditor;
  readonly active: ReadonlySet<ProseActionId>;
  readonly groups: readonly (readonly ProseActionId[])[];
  /** What is only in the menu, however much room there is. */
  readonly rest?: readonly (readonly ProseActionId[])[];
  readonly size: 'sm' | 'md';
}

/** As the buttons are drawn (action-button.tsx) and the line between groups below. */
const SIZES = { sm: { button: 24, separator: 9 }, md: { button: 28, separator: 9 } };

/** One line of buttons, whatever the width; what has no room is in the menu at its end. */
export function ActionRow({ editor, active, groups, rest = [], size }: ActionRowProps): ReactNode {
  const row = useRef<HTMLDivElement>(null);
  const width = useWidth(row, `toolbar ${size}`);
  const sizes = SIZES[size];
  const room = width === null ? Number.POSITIVE_INFINITY : width - (rest.length > 0 ? sizes.button : 0);
  const { shown, hidden } = fitActions(groups, room, sizes);
  const more = [...hidden, ...rest];
  return (
    <div ref={row} className="flex min-w-0 flex-1 items-center overflow-clip [overflow-clip-margin:2px]">
      {shown.map((group, index) => (
        <Fragment key={group[0]}>
          {index > 0 && <Separator orientation="vertical" className="mx-1 h-4 w-px shrink-0 bg-line" />}
          {group.map((id) => (
            <ActionButton
              key={id}
              editor={editor}
              id={id}
              size={size}
              {...(proseAction(id).isSwitch === true ? { isActive: active.has(id) } : {})}
            />
          ))}
        </Fragment>
      ))}
      {more.length > 0 && <MoreMenu editor={editor} active={active} groups={more} size={size} />}
    </div>
  );
}
