import { type ReactNode, useEffect } from 'react';
import { isBehindDialog } from '../../../blocks/shortcuts/behind-dialog';
import { isTyping, matchesKeys } from '../../../blocks/shortcuts/match-keys';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';

/** Says that a reference waits for the words that it is to point to. */
export function PointingBanner({
  words,
  onCancel,
}: {
  readonly words: string;
  readonly onCancel: () => void;
}): ReactNode {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isMeant = matchesKeys(event, 'Escape') && !event.defaultPrevented && !event.isComposing;
      if (isMeant && !isTyping(event.target) && !isBehindDialog()) {
        event.preventDefault();
        onCancel();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onCancel]);
  return (
    <Banner
      tone="info"
      className="m-2 mb-0"
      action={
        <Button size="sm" keys="Escape" onPress={onCancel}>
          Cancel
        </Button>
      }
    >
      <span className="line-clamp-2">
        Select the words that now stand for <span className="font-serif text-ink">“{words}”</span> and press{' '}
        <Kbd keys="P" />.
      </span>
    </Banner>
  );
}
