import { expect, test } from 'vitest';
import { mount } from '../../ui/testing/mount';
import { createToastQueue, showToast, ToastRegion } from '../../ui/toast';
import { isBehindDialog } from './behind-dialog';

test('a dialog has the keys to itself', () => {
  expect(isBehindDialog()).toBe(false);
  mount(<div role="alertdialog" aria-label="Really?" />);
  expect(isBehindDialog()).toBe(true);
});

test('a toast that offers an undo once kept every key from the work until it was closed', () => {
  const queue = createToastQueue();
  showToast(queue, {
    tone: 'info',
    title: 'Turn removed',
    action: { label: 'Undo', onAct: () => undefined },
  });
  mount(<ToastRegion queue={queue} />);
  expect(document.querySelector('[role="alertdialog"]')).not.toBeNull();
  expect(isBehindDialog()).toBe(false);
});
