import type { CalloutKind } from './markdown-nodes';

export interface CalloutLook {
  readonly label: string;
  /** What its picture is drawn of: paths on a ground of 24 by 24, stroked. */
  readonly paths: readonly string[];
}

/** How the five kinds are called and drawn, in the editor and wherever text is read. */
export const CALLOUT_LOOKS: Readonly<Record<CalloutKind, CalloutLook>> = {
  note: { label: 'Note', paths: ['M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18', 'M12 11v5.5', 'M12 7.6v.01'] },
  tip: {
    label: 'Tip',
    paths: ['M9 17.5v-1.7c0-.8-.4-1.5-1-2.1a6 6 0 1 1 8 0c-.6.6-1 1.3-1 2.1v1.7z', 'M10 21h4'],
  },
  important: {
    label: 'Important',
    paths: ['M4 4.5h16v12h-6.5L9 20.5v-4H4z', 'M12 7.8v3.4', 'M12 13.6v.01'],
  },
  warning: { label: 'Warning', paths: ['M12 3.8L2.8 19.8h18.4z', 'M12 10v4.2', 'M12 16.9v.01'] },
  caution: {
    label: 'Caution',
    paths: ['M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z', 'M12 7.6v5', 'M12 16v.01'],
  },
};
