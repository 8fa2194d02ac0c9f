import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button';
import { classNames } from './class-names';
import { IconButton } from './icon-button';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  /** Buttons at the bottom right, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'sm' | 'md' | 'lg';
}

const WIDTHS = { sm: 'max-w-md', md: 'max-w-2xl', lg: 'max-w-5xl' } as const;

export function Dialog({
  title,
  isOpen,
  onOpenChange,
  children,
  footer,
  size = 'md',
}: DialogProps): ReactNode {
  return (
    <Layer isOpen={isOpen} onOpenChange={onOpenChange} isDismissable width={WIDTHS[size]}>
      <AriaDialog className="flex max-h-full min-h-0 flex-col outline-none">
        <header className="flex items-center justify-between gap-4 border-line border-b py-3 ps-6 pe-3">
          <Heading slot="title" className="font-semibold font-serif text-xl">
            {title}
          </Heading>
          <IconButton label="Close" icon={<X size={16} aria-hidden="true" />} slot="close" />
        </header>
        <div className="min-h-0 overflow-y-auto px-6 py-5">{children}</div>
        {footer !== undefined && (
          <footer className="flex justify-end gap-2 border-line border-t px-6 py-4">{footer}</footer>
        )}
      </AriaDialog>
    </Layer>
  );
}

export interface AlertDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly tone?: 'plain' | 'bad';
  readonly isConfirmDisabled?: boolean;
  readonly onConfirm: () => void;
}

/** A question that must be answered. Escape and the first button leave things as they are. */
export function AlertDialog(props: AlertDialogProps): ReactNode {
  const {
    title,
    isOpen,
    onOpenChange,
    children,
    confirmLabel,
    cancelLabel = 'Cancel',
    tone = 'plain',
    onConfirm,
  } = props;
  return (
    <Layer isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={false} width={WIDTHS.sm}>
      <AriaDialog
        role="alertdialog"
        className="flex max-h-full flex-col gap-3 overflow-y-auto p-6 outline-none"
      >
        <Heading slot="title" className="font-semibold font-serif text-xl">
          {title}
        </Heading>
        <div className="text-base text-ink-soft">{children}</div>
        <div className="mt-3 flex justify-end gap-2">
          <Button slot="close" autoFocus={tone === 'bad'}>
            {cancelLabel}
          </Button>
          <Button
            variant={tone === 'bad' ? 'danger' : 'primary'}
            autoFocus={tone !== 'bad'}
            isDisabled={props.isConfirmDisabled ?? false}
            onPress={() => {
              onConfirm();
              onOpenChange(false);
            }}
          >
            {confirmLabel}
          </Button>
        </div>
      </AriaDialog>
    </Layer>
  );
}

interface LayerProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly isDismissable: boolean;
  readonly width: string;
  readonly children: ReactNode;
}

function Layer({ isOpen, onOpenChange, isDismissable, width, children }: LayerProps): ReactNode {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      className="appear fixed inset-0 z-40 flex items-center justify-center bg-scrim p-8"
    >
      <Modal
        className={classNames(
          'flex max-h-full w-full flex-col overflow-hidden rounded-lg border border-line bg-surface text-ink shadow-lg',
          width,
        )}
      >
        {children}
      </Modal>
    </ModalOverlay>
  );
}
