import { Circle, Crosshair, Hand, Maximize, Minus, Pentagon, Plus, Square } from 'lucide-react';
import type { ReactNode } from 'react';
import { workspaceShortcuts } from '../../shortcuts/workspace-shortcuts';
import { IconButton } from '../../ui/icon-button';
import { TOOL_ACTIONS } from './frame-keys';
import type { Tool } from './marking';

const TOOLS: readonly { readonly tool: Tool; readonly label: string; readonly icon: ReactNode }[] = [
  { tool: 'select', label: 'Move and choose', icon: <Hand size={15} aria-hidden="true" /> },
  { tool: 'box', label: 'Mark a box', icon: <Square size={15} aria-hidden="true" /> },
  { tool: 'ellipse', label: 'Mark an ellipse', icon: <Circle size={15} aria-hidden="true" /> },
  { tool: 'polygon', label: 'Mark a polygon', icon: <Pentagon size={15} aria-hidden="true" /> },
  { tool: 'point', label: 'Mark a point', icon: <Crosshair size={15} aria-hidden="true" /> },
];

export interface ToolBarProps {
  readonly tool: Tool;
  readonly readOnly: boolean;
  readonly onTool: (tool: Tool) => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onActualSize: () => void;
}

/** What the pointer does, and how much of the picture is seen. */
export function ToolBar(props: ToolBarProps): ReactNode {
  const { tool, readOnly, onTool, onZoom, onFit, onActualSize } = props;
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      {!readOnly && (
        <fieldset aria-label="Tools" className="flex items-center">
          {TOOLS.map((one) => (
            <IconButton
              key={one.tool}
              label={one.label}
              icon={one.icon}
              keys={workspaceShortcuts[TOOL_ACTIONS[one.tool]].keys}
              isSelected={one.tool === tool}
              onPress={() => onTool(one.tool)}
            />
          ))}
        </fieldset>
      )}
      <fieldset aria-label="Zoom" className="flex items-center">
        <IconButton
          label="Zoom out"
          keys={workspaceShortcuts['picture-zoom-out'].keys}
          icon={<Minus size={15} aria-hidden="true" />}
          onPress={() => onZoom(1 / 1.25)}
        />
        <IconButton
          label="Zoom in"
          keys={workspaceShortcuts['picture-zoom-in'].keys}
          icon={<Plus size={15} aria-hidden="true" />}
          onPress={() => onZoom(1.25)}
        />
        <IconButton
          label="Fit the picture"
          keys={workspaceShortcuts['picture-fit'].keys}
          icon={<Maximize size={15} aria-hidden="true" />}
          onPress={onFit}
        />
        <IconButton
          label="Actual size"
          keys={workspaceShortcuts['picture-actual-size'].keys}
          icon={<span className="text-xs tabular-nums">1:1</span>}
          onPress={onActualSize}
        />
      </fieldset>
    </div>
  );
}
