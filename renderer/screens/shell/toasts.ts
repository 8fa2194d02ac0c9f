import { createToastQueue } from '../../ui/toast';

/** What the window says in passing. */
export const toasts = createToastQueue();
