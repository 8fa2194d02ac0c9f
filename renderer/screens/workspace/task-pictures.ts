import type { TaskId } from '#shared/lib/ids';
import type { PictureDesk } from '../../editor/image/picture-desk';
import { choosePicture, keepPicture, readMedia } from '../../stores/media';
import { showToast } from '../../ui/toast';
import { toasts } from '../shell/toasts';

/** Keeps the pictures that are put into the answers of a task. */
export function taskPictures(task: TaskId): PictureDesk {
  return {
    keep: (bytes) => keepPicture(task, bytes),
    choose: choosePicture,
    read: readMedia,
    tell: (detail) => showToast(toasts, { tone: 'bad', title: 'No picture was put in', detail }),
  };
}
