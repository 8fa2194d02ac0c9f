import { classNames } from './class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md';

const BASE =
  'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap font-medium ' +
  'transition-colors duration-100 data-disabled:opacity-45 data-pending:opacity-70';

const VARIANTS: Record<ButtonVariant, string> = {
  // Where the system chooses the colours, all borders are seen and no ground is.
  primary:
    'border border-transparent bg-accent text-on-accent shadow-sm data-hovered:bg-accent-strong data-pressed:bg-accent-strong',
  secondary:
    'border border-line bg-raised text-ink shadow-sm data-hovered:border-line-strong data-pressed:bg-sunken',
  quiet: 'text-ink-soft data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-press',
  danger: 'border border-transparent bg-bad text-surface shadow-sm data-hovered:opacity-90',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'h-6 gap-1 rounded-sm px-2 text-xs',
  md: 'h-8 gap-2 rounded-md px-3 text-sm',
};

const ICON_SIZES: Record<ButtonSize, string> = { sm: 'size-6 rounded-sm', md: 'size-8 rounded-md' };

export function buttonClass(variant: ButtonVariant, size: ButtonSize, extra?: string): string {
  return classNames(BASE, VARIANTS[variant], SIZES[size], extra);
}

export function iconButtonClass(variant: ButtonVariant, size: ButtonSize, extra?: string): string {
  return classNames(BASE, VARIANTS[variant], ICON_SIZES[size], extra);
}
