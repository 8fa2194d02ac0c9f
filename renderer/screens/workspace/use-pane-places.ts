import { useAlone } from '../../stores/alone-store';
import { useLayoutMemory } from './use-layout-memory';
import { useIsLowerThan, useWindowWidth } from './use-window-width';

/** With less room for the work, the steps are shown small, in CSS pixels. */
const ROOM_FOR_TITLES = 1_100;
/** With less width than this nothing has room beside the work: it goes below it, in CSS pixels. */
const ROOM_FOR_PANES = 800;
/** With less height the work keeps this much, a pane below it that much, and all of it scrolls, in CSS pixels. */
const ROOM_FOR_WORK = 520;
const ROOM_BELOW = 300;
/** The height of a window whose work has too little of it, in CSS pixels. */
const LOW = 560;

/** What the guidelines take at first: 270 to 360 CSS pixels, in per cent of what the steps leave. */
function usualGuidelines(width: number): number {
  const wanted = Math.min(360, Math.max(270, width * 0.18));
  return Math.min(35, (wanted / (width - 240)) * 100);
}

/** How a pane is parted from the work; goes to a Split. */
interface PanePlace {
  readonly name: string;
  readonly orientation: 'horizontal' | 'vertical';
  readonly handleLabel: string;
  readonly firstSize: number;
  readonly firstLeast: number;
  readonly secondLeast: number;
  readonly onSizes: (sizes: readonly number[]) => void;
}

export interface PanePlaces {
  readonly guidelines: PanePlace;
  readonly history: PanePlace;
  readonly areStepsSmall: boolean;
  /** Whether there is a pane, and it stands below the work. */
  readonly isBelow: boolean;
  /** What work and panes take at least, and then scroll as a whole; null where the window has the room. */
  readonly least: number | null;
}

/** Where guidelines and history stand: beside the work, or below it in a window that is narrow or zoomed. */
export function usePanePlaces(pane: 'guidelines' | 'history' | null): PanePlaces {
  const layout = useLayoutMemory();
  const width = useWindowWidth();
  const isAlone = useAlone((state) => state.isAlone);
  const isLow = useIsLowerThan(LOW);
  const isStacked = width < ROOM_FOR_PANES;
  const isBelow = isStacked && pane !== null;
  const taken = { guidelines: 270, history: 600 };
  const place = (
    name: string,
    beside: Omit<PanePlace, 'name' | 'orientation' | 'handleLabel' | 'onSizes'>,
  ): PanePlace => {
    const own = isStacked ? `${name}-below` : name;
    const below = { firstSize: 62, firstLeast: 320, secondLeast: 160 };
    const usual = isStacked ? below : beside;
    return {
      ...usual,
      name: own,
      orientation: isStacked ? 'vertical' : 'horizontal',
      handleLabel: `${isStacked ? 'Height' : 'Width'} of the ${name}`,
      firstSize: layout.sizes(own)?.[0] ?? usual.firstSize,
      onSizes: (sizes) => layout.remember(own, sizes),
    };
  };
  return {
    guidelines: place('guidelines', {
      firstSize: 100 - usualGuidelines(width),
      firstLeast: 480,
      secondLeast: 220,
    }),
    history: place('history', { firstSize: 44, firstLeast: 360, secondLeast: 320 }),
    isBelow,
    areStepsSmall: width - (pane === null ? 0 : taken[pane]) < ROOM_FOR_TITLES,
    least: !isBelow && (!isLow || isAlone) ? null : ROOM_FOR_WORK + (isBelow ? ROOM_BELOW : 0),
  };
}
