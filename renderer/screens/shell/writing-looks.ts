import { useEffect } from 'react';
import { looksAsVariables } from '../../editor/appearance/looks';
import { useSettings } from '../../stores/settings-store';

/** Gives all written text the looks that were chosen: by variables of the page, so that every editor follows at once. */
export function useAppliedLooks(): void {
  const looks = useSettings((state) => state.settings.writing);
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    for (const [name, value] of Object.entries(looksAsVariables(looks))) {
      style.setProperty(name, value);
    }
    dataset['bright'] = looks.focus;
    mark(dataset, 'typewriter', looks.isTypewriter);
    mark(dataset, 'wrapsCode', looks.wrapsCode);
  }, [looks]);
}

function mark(dataset: DOMStringMap, name: string, isOn: boolean): void {
  if (isOn) {
    dataset[name] = '';
  } else {
    delete dataset[name];
  }
}
