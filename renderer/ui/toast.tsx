import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastQueue as AriaToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast';
import { Button } from './button';
import { classNames } from './class-names';
import { IconButton } from './icon-button';

export interface ToastAction {
  readonly label: string;
  readonly onAct: () => void;
}

export interface ToastMessage {
  readonly tone: 'info' | 'good' | 'bad';
  readonly title: string;
  readonly detail?: string;
  readonly action?: ToastAction;
  /** Stands before the action. */
  readonly other?: ToastAction;
}

export type ToastQueue = AriaToastQueue<ToastMessage>;

const ICONS = {
  info: { Icon: Info, className: 'text-info' },
  good: { Icon: CircleCheck, className: 'text-good' },
  bad: { Icon: CircleAlert, className: 'text-bad' },
} as const;

/** One per window; hand it to the one ToastRegion and to whoever has something to say. */
export function createToastQueue(): ToastQueue {
  return new AriaToastQueue<ToastMessage>({ maxVisibleToasts: 3 });
}

/** Says something in passing. Bad news and anything with an action stays until it is closed. */
export function showToast(queue: ToastQueue, message: ToastMessage): void {
  const isPassing = message.tone !== 'bad' && message.action === undefined;
  queue.add(message, isPassing ? { timeout: 5_000 } : {});
}

export function ToastRegion({ queue }: { readonly queue: ToastQueue }): ReactNode {
  return (
    <AriaToastRegion
      queue={queue}
      // Above the line below a text and the remarks on it: whoever writes needs both.
      className="fixed end-4 bottom-18 z-50 flex w-88 flex-col gap-2 rounded-md outline-none data-focus-visible:outline-2 data-focus-visible:outline-focus data-focus-visible:outline-offset-4"
    >
      {({ toast }) => {
        const { tone, title, detail, action, other } = toast.content;
        const actions = [other, action].filter((one) => one !== undefined);
        const { Icon, className } = ICONS[tone];
        return (
          <AriaToast
            toast={toast}
            className="appear flex items-start gap-3 rounded-md border border-line bg-raised py-2.5 ps-3 pe-2 text-ink text-sm shadow-md"
          >
            <Icon
              size={16}
              strokeWidth={1.75}
              aria-hidden="true"
              className={classNames('mt-0.5 shrink-0', className)}
            />
            <AriaToastContent className="flex min-w-0 grow flex-col items-start gap-1">
              <Text slot="title" className="font-medium">
                {title}
              </Text>
              {detail !== undefined && (
                <Text slot="description" className="text-ink-soft">
                  {detail}
                </Text>
              )}
              {actions.length > 0 && (
                <div className="flex gap-1">
                  {actions.map(({ label, onAct }) => (
                    <Button
                      key={label}
                      size="sm"
                      onPress={() => {
                        onAct();
                        queue.close(toast.key);
                      }}
                    >
                      {label}
                    </Button>
                  ))}
                </div>
              )}
            </AriaToastContent>
            <IconButton slot="close" size="sm" label="Close" icon={<X size={14} aria-hidden="true" />} />
          </AriaToast>
        );
      }}
    </AriaToastRegion>
  );
}
