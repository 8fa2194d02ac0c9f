import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useNavigation } from '../../stores/navigation-store';
import { IconButton } from '../../ui/icon-button';
import { useArrivalFocus } from './use-arrival-focus';

export interface ScreenFrameProps {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A screen beside the work: a heading with the way back, and a column that scrolls. */
export function ScreenFrame({ title, action, children }: ScreenFrameProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const back = useNavigation((state) => state.back);
  const leadsToTask = useNavigation((state) => state.origin.screen === 'workspace');
  useArrivalFocus(heading);
  return (
    <main aria-label={title} className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto flex max-w-240 flex-col gap-6 px-8 pt-6 pb-12">
        <header className="flex items-center gap-2">
          <IconButton
            label={leadsToTask ? 'Back to the task' : 'Back to the tasks'}
            tooltipPlacement="bottom"
            icon={<ArrowLeft size={17} aria-hidden="true" />}
            onPress={() => void back()}
            className="-ms-10"
          />
          <h1 ref={heading} tabIndex={-1} className="grow font-semibold font-serif text-2xl outline-none">
            {title}
          </h1>
          {action}
        </header>
        {children}
      </div>
    </main>
  );
}
