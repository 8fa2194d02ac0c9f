import { useEffect } from 'react';
import { wholePages } from '../../editor/near/whole-pages';
import { useAssistance } from '../../stores/assistance-store';

/** Has the editors keep all of a text on the page while a screen reader is at work. */
export function useAppliedAssistance(): void {
  const isAssisted = useAssistance((state) => state.isAssisted);
  useEffect(() => wholePages.setState({ areWanted: isAssisted }), [isAssisted]);
}
