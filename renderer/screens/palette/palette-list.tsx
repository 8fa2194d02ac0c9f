import { Check } from 'lucide-react';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../../ui/class-names';
import { Kbd } from '../../ui/kbd';
import { VisuallyHidden } from '../../ui/visually-hidden';
import type { PaletteItem } from './palette-items';

export interface PaletteListProps {
  readonly id: string;
  readonly items: readonly PaletteItem[];
  readonly current: PaletteItem | null;
  /** Whether headings stand between the groups; otherwise each item says its own. */
  readonly areGrouped: boolean;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (item: PaletteItem) => void;
}

/** What can be chosen. The field above has the keyboard and points here. */
export function PaletteList(props: PaletteListProps): ReactNode {
  const { id, items, current, areGrouped, onPoint, onChoose } = props;
  const active = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is pointed at
  useEffect(() => active.current?.scrollIntoView({ block: 'nearest' }), [current]);
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label="What can be done"
      className="min-h-0 overflow-y-auto p-1.5"
    >
      {items.map((item, index) => (
        <Fragment key={item.id}>
          {areGrouped && items[index - 1]?.group !== item.group && (
            <div role="presentation" className="px-2.5 pt-2.5 pb-1 font-semibold text-2xs text-ink-faint">
              {item.group}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard; Enter there chooses */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above; aria-activedescendant points here */}
          <div
            ref={item === current ? active : null}
            id={`${id}-${index}`}
            role="option"
            aria-selected={item === current}
            onMouseMove={() => item !== current && onPoint(index)}
            // The keyboard stays in the field.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(item)}
            className={classNames(
              'palette-item flex min-h-8 items-center gap-3 rounded-sm px-2.5 py-1 text-sm',
              item === current && 'bg-press',
            )}
          >
            <span className="min-w-0 grow">
              {item.shown ?? item.label}
              {item.isOn === true && <VisuallyHidden>, on</VisuallyHidden>}
            </span>
            {item.isOn === true && <Check size={14} aria-hidden="true" className="shrink-0 text-accent" />}
            {(item.note !== '' || !areGrouped) && (
              <span className="max-w-48 shrink-0 truncate text-2xs text-ink-faint">
                {item.note === '' ? item.group : item.note}
              </span>
            )}
            <Kbd keys={item.keys} isSpoken className="shrink-0 text-ink-faint" />
          </div>
        </Fragment>
      ))}
    </div>
  );
}
