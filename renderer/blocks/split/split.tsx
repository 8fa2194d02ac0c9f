import { type ReactNode, useState } from 'react';
import { Group, type Layout, Panel, Separator } from 'react-resizable-panels';
import { classNames } from '../../ui/class-names';

export interface SplitProps {
  /** Names the areas in what is remembered. */
  readonly name: string;
  readonly orientation: 'horizontal' | 'vertical';
  readonly first: ReactNode | null;
  readonly second: ReactNode | null;
  /** What the handle between them changes, for screen readers: "Width of the guidelines". */
  readonly handleLabel: string;
  /** Per cent of the whole that `first` takes. */
  readonly firstSize: number;
  /** Least sizes in CSS pixels. */
  readonly firstLeast: number;
  readonly secondLeast: number;
  readonly onSizes: (sizes: readonly number[]) => void;
  readonly className?: string;
}

/**
 * Two areas with a handle between them, one beside or above the other. Either may be absent; the other then takes the
 * whole room and keeps its state, so hiding an area never disturbs what is being typed in the other.
 */
export function Split(props: SplitProps): ReactNode {
  const { name, orientation, first, second, handleLabel, firstLeast, secondLeast, onSizes, className } =
    props;
  const [firstSize] = useState(props.firstSize);
  const remember = (layout: Layout, isByUser: boolean): void => {
    const sizes = [layout[`${name}-first`], layout[`${name}-second`]];
    if (isByUser && sizes.every((size) => size !== undefined)) {
      onSizes(sizes);
    }
  };
  return (
    <Group
      id={name}
      orientation={orientation}
      onLayoutChanged={(layout, meta) => remember(layout, meta.isUserInteraction)}
      className={classNames('min-h-0 min-w-0', className)}
    >
      {first !== null && (
        <Panel
          key="first"
          id={`${name}-first`}
          defaultSize={`${firstSize}%`}
          minSize={firstLeast}
          className="flex flex-col"
        >
          {first}
        </Panel>
      )}
      {first !== null && second !== null && (
        <Separator
          key="handle"
          aria-label={handleLabel}
          className={classNames(
            'group relative flex shrink-0 items-center justify-center bg-line outline-offset-0 transition-colors',
            'data-[separator=active]:bg-accent data-[separator=hover]:bg-line-strong focus-visible:bg-focus',
            orientation === 'horizontal' ? 'w-px cursor-col-resize' : 'h-px cursor-row-resize',
          )}
        >
          <span
            aria-hidden="true"
            className={classNames(
              'absolute z-10 rounded-full bg-line-strong opacity-50 transition-opacity group-hover:opacity-100 group-focus-visible:bg-focus group-focus-visible:opacity-100',
              orientation === 'horizontal' ? 'h-8 w-1' : 'h-1 w-8',
            )}
          />
        </Separator>
      )}
      {second !== null && (
        <Panel
          key="second"
          id={`${name}-second`}
          defaultSize={`${100 - firstSize}%`}
          minSize={secondLeast}
          className="flex flex-col"
        >
          {second}
        </Panel>
      )}
    </Group>
  );
}
