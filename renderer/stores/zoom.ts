import { onEvent } from '../ipc/client';
import { useSettings } from './settings-store';

/** In per cent; each is a step that can be seen. */
const ZOOMS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];
export const ZOOM_RANGE = { least: 50, most: 300 } as const;

/** Makes everything in the window larger or smaller by a step, or gives it its natural size. */
export function zoom(order: 'in' | 'out' | 'reset'): void {
  const { settings, change } = useSettings.getState();
  const next = zoomAfter(settings.zoom, order);
  if (next !== settings.zoom) {
    void change({ zoom: next });
  }
}

export function zoomAfter(now: number, order: 'in' | 'out' | 'reset'): number {
  switch (order) {
    case 'in':
      return ZOOMS.find((percent) => percent > now) ?? ZOOM_RANGE.most;
    case 'out':
      return ZOOMS.findLast((percent) => percent < now) ?? ZOOM_RANGE.least;
    case 'reset':
      return 100;
  }
}

/** Hears the menu of the window. */
export function followZoomMenu(): () => void {
  return onEvent('window.zoom', zoom);
}
