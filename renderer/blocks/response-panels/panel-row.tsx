import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { Group, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels';
import { collapsedInRow, dragRow, type PanelLayout, rowSizes, STRIP_WIDTH } from './panel-layout';
import type { PanelResponse } from './response-panel';

export interface PanelRowProps {
  readonly responses: readonly PanelResponse[];
  readonly layout: PanelLayout;
  readonly onLayoutChange: (layout: PanelLayout) => void;
  readonly children: (response: PanelResponse) => ReactNode;
}

const NARROWEST = 160;

/** Panels side by side with handles between them. Dragging one very narrow collapses it. */
export function PanelRow({ responses, layout, onLayoutChange, children }: PanelRowProps): ReactNode {
  const handles = useRef(new Map<string, PanelImperativeHandle>());
  const row = responses.map((response) => response.id);
  const sizes = rowSizes(layout, row);
  const collapsed = collapsedInRow(layout, row);
  const collapsedKey = collapsed.join(' ');
  useEffect(() => {
    const wanted = new Set(collapsedKey.split(' '));
    for (const [id, handle] of handles.current) {
      if (wanted.has(id)) {
        handle.collapse();
      } else {
        handle.expand();
      }
    }
  }, [collapsedKey]);
  return (
    <Group
      orientation="horizontal"
      className="h-full"
      {...(sizes === undefined ? {} : { defaultLayout: sizes })}
      onLayoutChanged={(changed, { isUserInteraction }) => {
        if (isUserInteraction) {
          const narrow = row.filter((id) => handles.current.get(id)?.isCollapsed() === true);
          onLayoutChange(dragRow(layout, row, changed, narrow));
        }
      }}
    >
      {responses.map((response, index) => (
        <Fragment key={response.id}>
          {index > 0 && (
            <Separator
              aria-label={`Width of ${responses[index - 1]?.name ?? ''}`}
              className="panel-separator"
            />
          )}
          <Panel
            id={response.id}
            collapsible
            collapsedSize={STRIP_WIDTH}
            minSize={NARROWEST}
            panelRef={(handle) => {
              if (handle === null) {
                handles.current.delete(response.id);
              } else {
                handles.current.set(response.id, handle);
              }
            }}
          >
            {children(response)}
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
